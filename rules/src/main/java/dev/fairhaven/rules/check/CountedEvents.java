package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.eval.Reads;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Program.Step;
import dev.fairhaven.rules.ir.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks that the inputs and conditions of windows depend on the event alone. Only then does
/// replaying history, for a new feature or after a crash, give the same counts.
final class CountedEvents {

  private final Program program;
  private final Report report;

  CountedEvents(Program program, Report report) {
    this.program = program;
    this.report = report;
  }

  /// @param conditionally whether a file that counts is run under conditions
  void check(boolean conditionally) {
    program.variables().stream().filter(Variable::counts).forEach(this::check);
    if (conditionally) {
      program.units().forEach(unit -> unit.steps().forEach(this::checkReach));
    }
  }

  private void check(Variable variable) {
    var call = (Ir.Invoke) variable.definition();
    call.arguments().stream()
        .flatMap(argument -> unrepeatable(argument).stream())
        .findFirst()
        .ifPresent(culprit -> report(call, culprit));
  }

  private void report(Ir.Invoke call, Ir.Invoke culprit) {
    report.error(
        Check.COUNTED_EVENTS,
        call.at(),
        "`" + call.function().name() + "` must depend on the event alone",
        "`" + culprit.function().name() + "` may give another result when history is replayed",
        "called here",
        List.of(new Note(culprit.at(), "")));
  }

  /// The call through which an expression depends on more than the event.
  private Optional<Ir.Invoke> unrepeatable(Ir ir) {
    var through =
        Reads.closure(ir).stream()
            .mapToObj(slot -> program.variables().get(slot).definition())
            .flatMap(definition -> Reads.calls(definition).stream());
    return Stream.concat(Reads.calls(ir).stream(), through)
        .filter(CountedEvents::isUnrepeatable)
        .findFirst();
  }

  private static boolean isUnrepeatable(Ir.Invoke call) {
    return switch (call.function().purity()) {
      case PURE, READS -> call.body() instanceof Function.StateReader;
      case READS_STATE, RANDOM, COUNTS -> true;
    };
  }

  private void checkReach(Step step) {
    if (step instanceof Step.Require(var path, var condition)) {
      Stream.of(path, condition)
          .flatMap(ir -> unrepeatable(ir).stream())
          .findFirst()
          .ifPresent(culprit -> reportReach(culprit.at(), culprit));
    }
  }

  private void reportReach(Location at, Ir.Invoke culprit) {
    report.error(
        Check.COUNTED_EVENTS,
        at,
        "`Require` must depend on the event alone where the file counts events",
        "`" + culprit.function().name() + "` may give another result when history is replayed",
        "",
        List.of());
  }
}
