package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.Query;
import dev.fairhaven.rules.Query.Reading.Refused;
import dev.fairhaven.rules.Query.Reading.Understood;
import dev.fairhaven.rules.RuleSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rules eval`: what rules say about events in a file.
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Evaluates rule files on events and prints a line of JSON for each: its id, verdicts, the rules that matched, labels added, and errors. Nothing is decided or kept: each event is seen by itself and without labels from before, and any verdict is taken.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven rules eval --rules my-rules --events events.jsonl.gz --export all")
final class RulesEvalCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      required = true,
      description = "Directory with main.sml, the files it imports, and config/*.yaml.")
  private Path directory = Path.of(".");

  @Option(
      names = "--events",
      paramLabel = "FILE",
      required = true,
      description =
          "Events, one JSON object a line, gzip or not: as POST /v1/events takes them, or as Osprey reads them from Kafka.")
  private Path events = Path.of("");

  @Option(
      names = "--export",
      paramLabel = "all",
      description = "Also compute and print every feature that the rules export.")
  private @Nullable Export export;

  @Option(
      names = "--query",
      paramLabel = "CONDITION",
      description =
          "Print only the events that a query is true of: a condition on the features that the rules export, such as \"Links > 3 and DidDeclareVerdict(verdict='remove')\".")
  private @Nullable String query;

  private enum Export {
    ALL
  }

  @Override
  public Integer call() throws IOException {
    return switch (RuleFiles.read(directory).compile()) {
      case Compiled(var ruleSet, _) -> evaluate(ruleSet);
      case Rejected(var messages) -> {
        RuleFiles.print(messages, spec.commandLine().getErr());
        yield ExitCodes.FAILED;
      }
    };
  }

  private int evaluate(RuleSet ruleSet) throws IOException {
    if (query == null) {
      return evaluate(ruleSet, _ -> true);
    }
    if (query.length() > Query.LENGTH_MAX) {
      throw new ParameterException(
          spec.commandLine(),
          "--query: expected at most " + Query.LENGTH_MAX + " characters, got " + query.length());
    }
    return switch (Query.read(query, ruleSet)) {
      case Understood(var understood) -> evaluate(ruleSet, understood::matches);
      case Refused(var messages) -> {
        RuleFiles.print(messages, spec.commandLine().getErr());
        yield ExitCodes.FAILED;
      }
    };
  }

  private int evaluate(RuleSet ruleSet, Predicate<Evaluation> wanted) throws IOException {
    try (var lines = EventLines.open(events)) {
      return evaluate(ruleSet, wanted, lines) ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }

  /// Whether every line was an event.
  private boolean evaluate(RuleSet ruleSet, Predicate<Evaluation> wanted, BufferedReader lines)
      throws IOException {
    boolean allRead = true;
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        allRead &= evaluate(ruleSet, wanted, number, line);
      }
    }
    return allRead;
  }

  private boolean evaluate(RuleSet ruleSet, Predicate<Evaluation> wanted, int number, String line) {
    try {
      var event = EventLines.parse(line);
      var evaluation = ruleSet.evaluate(event, Ports.NONE, scope());
      if (wanted.test(evaluation)) {
        var shown = EvaluationJson.write(event.id(), evaluation, export == Export.ALL);
        spec.commandLine().getOut().println(Json.write(shown));
      }
      return true;
    } catch (EventLines.UnreadableLineException e) {
      spec.commandLine().getErr().printf("line %d: expected %s%n", number, e.getMessage());
      return false;
    }
  }

  /// A query may ask for any feature.
  private Scope scope() {
    return export == Export.ALL || query != null ? Scope.EVERYTHING : Scope.DECISION;
  }
}
