package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Program.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The files that run for every event, in order: imported files, and files required by a literal
/// path and without a condition, up to the first requirement that depends on the event.
///
/// Such files are run together. Later files are run one by one, because they may have been run
/// before.
final class Route {

  private final Program program;
  private final Map<String, Integer> unitByPath = new HashMap<>();
  private final long[] entered;
  private final List<Stage> certain = new ArrayList<>();
  private final List<Stage> uncertain = new ArrayList<>();

  /// A step of the route.
  sealed interface Stage {

    /// Runs a whole file, unless it has been run.
    record Enter(int unit) implements Stage {}

    /// Evaluates the rules of a file.
    record Rules(int unit) implements Stage {}

    /// Executes a line that is not a definition.
    ///
    /// @param action its number among those of the file
    record Act(int unit, int action) implements Stage {}
  }

  Route(Program program) {
    this.program = program;
    this.entered = Bits.of(program.units().size());
    for (int i = 0; i < program.units().size(); i++) {
      unitByPath.put(program.units().get(i).path(), i);
    }
    enter(0);
  }

  /// Stages that every event goes through first.
  List<Stage> certain() {
    return certain;
  }

  /// Stages after the first that depends on the event; itself included.
  List<Stage> uncertain() {
    return uncertain;
  }

  /// The files that the certain stages belong to, by number, as [Bits].
  long[] entered() {
    return entered;
  }

  /// The files whose rules are always evaluated, in order, followed by the others.
  IntStream order() {
    var first = certain.stream().flatMapToInt(Route::rulesOf).toArray();
    var others =
        IntStream.range(0, program.units().size())
            .filter(unit -> IntStream.of(first).noneMatch(each -> each == unit));
    return IntStream.concat(IntStream.of(first), others);
  }

  private static IntStream rulesOf(Stage stage) {
    return stage instanceof Stage.Rules(int unit) ? IntStream.of(unit) : IntStream.empty();
  }

  private boolean isCertain() {
    return uncertain.isEmpty();
  }

  private void add(Stage stage) {
    (isCertain() ? certain : uncertain).add(stage);
  }

  private void enter(int unit) {
    if (!isCertain()) {
      uncertain.add(new Stage.Enter(unit));
      return;
    }
    if (Bits.get(entered, unit)) {
      return;
    }
    Bits.set(entered, unit);
    var steps = program.units().get(unit).steps();
    for (var step : steps) {
      if (step instanceof Step.Import(var units)) {
        units.forEach(this::enter);
      }
    }
    add(new Stage.Rules(unit));
    int action = 0;
    for (var step : steps) {
      if (!(step instanceof Step.Define) && !(step instanceof Step.Import)) {
        act(unit, action++, step);
      }
    }
  }

  private void act(int unit, int action, Step step) {
    if (!(step instanceof Step.Require(var path, var condition))) {
      add(new Stage.Act(unit, action));
    } else if (path instanceof Ir.Constant(var file)
        && condition instanceof Ir.Constant(var holds)) {
      var required = unitByPath.get(String.valueOf(file));
      if (Boolean.TRUE.equals(holds) && required != null) {
        enter(required);
      }
    } else {
      uncertain.add(new Stage.Act(unit, action));
    }
  }
}
