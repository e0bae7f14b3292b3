package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.shell.bench.LabelReport;
import dev.fairhaven.app.shell.bench.LabelReport.Report;
import dev.fairhaven.app.shell.bench.LabelledRows.Columns;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `rules measure`: how well rules find what a file says is to be found.
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Runs the rows of a CSV file through rules as events, in their order, and compares what they judge with a column that holds the truth. Rules see that column only after a delay, in an event of its own whose type ends in `.labelled`.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  ./fairhaven rules measure --rules docs/examples/card-fraud --events payments.csv.gz \\",
      "      --type payment --id-column TRANSACTION_ID --time-column TX_DATETIME \\",
      "      --label-column TX_FRAUD --group-column TX_FRAUD_SCENARIO --label-delay-days 7"
    })
final class RulesMeasureCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--rules", paramLabel = "DIR", required = true, description = "The rules.")
  private Path directory = Path.of("");

  @Option(
      names = "--events",
      paramLabel = "FILE",
      required = true,
      description = "A CSV file with a header, compressed or not, in order of time.")
  private Path events = Path.of("");

  @Option(
      names = "--type",
      paramLabel = "NAME",
      defaultValue = "row",
      description = "What events are called (default: ${DEFAULT-VALUE}).")
  private String type = "";

  @Option(names = "--id-column", paramLabel = "NAME", required = true, description = "Event ids.")
  private String id = "";

  @Option(
      names = "--time-column",
      paramLabel = "NAME",
      required = true,
      description = "When it happened, such as 2026-01-31T09:30:00Z.")
  private String time = "";

  @Option(
      names = "--label-column",
      paramLabel = "NAME",
      required = true,
      description = "1 or true where rules should judge.")
  private String label = "";

  @Option(
      names = "--group-column",
      paramLabel = "NAME",
      description = "Divides what is to be found; hidden like the label.")
  private @Nullable String group;

  @Option(
      names = "--label-delay-days",
      paramLabel = "N",
      defaultValue = "7",
      description = "How long until a label is known (default: ${DEFAULT-VALUE}).")
  private int delayDays;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    return switch (RuleFiles.read(directory).compile()) {
      case Compiled(var rules, _) -> measure(rules);
      case Rejected(var messages) -> {
        RuleFiles.print(messages, spec.commandLine().getErr());
        yield ExitCodes.FAILED;
      }
    };
  }

  private int measure(RuleSet rules) throws IOException {
    var columns =
        new Columns(
            type, id, time, label, group == null ? label : group, Duration.ofDays(delayDays));
    try {
      print(LabelReport.of(rules, events, columns), spec.commandLine().getOut());
      return ExitCodes.OK;
    } catch (ProblemException problem) {
      throw new RefusedException(events + ": " + problem.getMessage(), problem);
    }
  }

  private void print(Report report, PrintWriter out) {
    if (isJson) {
      out.println(Json.write(report));
      return;
    }
    out.printf(
        "%,d rows, %,d to be found; %,d judged, %,d of them right%n",
        report.rows(), report.positives(), report.judged(), report.found());
    out.printf(
        "recall %.1f%%, precision %.1f%%, false positives %.3f%%%n",
        100 * report.recall(), 100 * report.precision(), 100 * report.falsePositiveRate());
    for (var line : report.groups()) {
      out.printf(
          "  group %-20s %,7d found of %,7d   %5.1f%%%n",
          line.name(), line.found(), line.positives(), 100 * line.share());
    }
    for (var line : report.rules()) {
      out.printf(
          "  rule  %-20s %,7d right of %,7d   %5.1f%%%n",
          line.name(), line.found(), line.positives(), 100 * line.share());
    }
  }
}
