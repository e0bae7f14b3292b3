package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.CompileBench;
import dev.fairhaven.app.shell.bench.RuleBench;
import dev.fairhaven.app.shell.bench.RuleReport;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench rules`: how fast rules are compiled and evaluated.
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Evaluates the events of a file with a rule set, again and again on one thread and without a database, from the JSON bytes of an event to verdicts, effects and matched rules, and measures the CPU time of that thread.",
      "Compiles the rule set too: once cold, then after each of several edits."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven bench rules --rules my-rules --events events.jsonl.gz")
final class BenchRulesCommand implements Callable<Integer> {

  /// How many events are kept ready; they are evaluated round and round.
  private static final int EVENTS_MAX = 200_000;

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
      names = "--compat",
      description =
          "Compute every feature and error of every rule, as Osprey does, instead of what decides, and read every feature.")
  private boolean isCompat;

  @Option(
      names = "--labels",
      description =
          "Let rules find the labels in memory that they have added when they saw the events for the first time, before anything is measured.")
  private boolean keepsLabels;

  @Option(
      names = "--explain",
      description =
          "Also read the explanation of each matched rule: its description, features and passages, which are put together when they are asked for.")
  private boolean explains;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "8",
      description = "How long to evaluate before anything is measured (default: ${DEFAULT-VALUE}).")
  private long warmUpSeconds;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      defaultValue = "8",
      description = "How long to measure (default: ${DEFAULT-VALUE}).")
  private long seconds;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    var files = RuleFiles.read(directory);
    var compiling = new CompileBench(RuleFiles::compileFiles);
    var cold = compiling.once(files.sources());
    return switch (files.compile()) {
      case Compiled(var ruleSet, _) -> {
        var report = evaluate(ruleSet);
        print(ruleSet, report, cold, compiling.afterEdits(files.sources()));
        yield ExitCodes.OK;
      }
      case Rejected(var messages) -> {
        RuleFiles.print(messages, spec.commandLine().getErr());
        yield ExitCodes.FAILED;
      }
    };
  }

  private RuleReport evaluate(RuleSet ruleSet) throws IOException {
    var scope = isCompat ? Scope.EVERYTHING : Scope.DECISION;
    var work = new RuleBench.Work(scope, keepsLabels, explains);
    return new RuleBench(ruleSet, events(), work)
        .run(Duration.ofSeconds(warmUpSeconds), Duration.ofSeconds(seconds));
  }

  private List<Event> events() throws IOException {
    var read = new ArrayList<Event>();
    try (var lines = EventLines.open(events)) {
      for (var line = lines.readLine();
          line != null && read.size() < EVENTS_MAX;
          line = lines.readLine()) {
        if (!line.isBlank()) {
          read.add(EventLines.parse(line));
        }
      }
    } catch (EventLines.UnreadableLineException e) {
      throw refused("a line of " + events + " is not an event: expected " + e.getMessage());
    }
    if (read.isEmpty()) {
      throw refused("there are no events in " + events);
    }
    return read;
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private void print(RuleSet ruleSet, RuleReport report, Duration cold, Duration warm) {
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(json(ruleSet, report, cold, warm));
    } else {
      table(ruleSet, report, cold, warm, out);
    }
    out.flush();
  }

  private static String json(RuleSet ruleSet, RuleReport report, Duration cold, Duration warm) {
    var json = Json.mapper().createObjectNode();
    json.put("rules", ruleSet.rules().size());
    json.put("events", report.count());
    json.put("eventsPerCpuSecond", report.eventsPerCpuSecond());
    json.put("p50Micros", report.p50Micros());
    json.put("p99Micros", report.p99Micros());
    json.put("bytesPerEvent", report.bytesPerEvent());
    json.put("compileColdMillis", millis(cold));
    json.put("compileAfterEditMillis", millis(warm));
    return Json.write(json);
  }

  private static void table(
      RuleSet ruleSet, RuleReport report, Duration cold, Duration warm, PrintWriter out) {
    line(out, "rules", "%d", ruleSet.rules().size());
    line(out, "per CPU-second", "%,.0f events", report.eventsPerCpuSecond());
    line(out, "one event", "p50 %.1f µs, p99 %.1f µs", report.p50Micros(), report.p99Micros());
    line(out, "allocated", "%,.0f bytes an event", report.bytesPerEvent());
    line(out, "compiling", "%.0f ms cold, %.0f ms after an edit", millis(cold), millis(warm));
  }

  private static void line(PrintWriter out, String name, String format, Object... values) {
    out.printf("%-16s %s%n", name, String.format(Locale.ROOT, format, values));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1_000_000.0;
  }
}
