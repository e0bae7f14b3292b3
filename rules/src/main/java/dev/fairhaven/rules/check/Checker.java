package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Message;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.syntax.Parser;
import dev.fairhaven.rules.syntax.SourceFile;
import dev.fairhaven.rules.syntax.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses and checks a rule set, and lowers it to a program if it has no errors.
public final class Checker {

  /// @param program null when there is an error among the messages
  public record Result(@Nullable Program program, List<Message> messages) {}

  private final Report report = new Report();

  private Checker() {}

  public static Result check(Sources sources, Functions functions) {
    var checker = new Checker();
    var program = checker.program(sources, functions);
    return new Result(program, checker.report.messages());
  }

  private @Nullable Program program(Sources sources, Functions functions) {
    var units = parse(sources);
    if (report.hasErrors()) {
      return null;
    }
    var configuration = Configuration.read(sources, report);
    var names = new Names(units, report);
    names.checkUnique();
    names.checkUnusedLocals();
    var calls = new Calls(units, functions, names, configuration, report);
    new Results(calls, report).checkUse();
    if (report.passed(Check.UNIQUE_NAMES)) {
      calls.check();
    }
    return checkCalls(names, calls);
  }

  private List<Unit> parse(Sources sources) {
    var units = new ArrayList<Unit>();
    for (var path : sources.paths()) {
      try {
        var file = new SourceFile(path, sources.findRules(path).orElseThrow());
        units.add(new Unit(Parser.parse(file)));
      } catch (SyntaxException e) {
        report.add(e.message());
      }
    }
    return units;
  }

  private @Nullable Program lower(Lowering lowering) {
    var program = lowering.program();
    new CountedEvents(program, report).check(lowering.countsConditionally());
    return report.hasErrors() ? null : program;
  }

  private @Nullable Program checkCalls(Names names, Calls calls) {
    if (!report.passed(Check.UNIQUE_NAMES, Check.CALLS)) {
      return null;
    }
    new ImportOrder(calls, report).check();
    new Results(calls, report).checkDynamic();
    if (report.passed(Check.CONFIG)) {
      new LabelUse(calls, report).check();
    }
    if (!report.passed(Check.IMPORT_CYCLES)) {
      return null;
    }
    names.checkDefined(calls);
    if (!report.passed(Check.DEFINED_NAMES, Check.DYNAMIC_RESULTS)) {
      return null;
    }
    var typing = new Types(calls, report).check();
    return report.hasErrors() ? null : lower(new Lowering(calls, typing));
  }
}
