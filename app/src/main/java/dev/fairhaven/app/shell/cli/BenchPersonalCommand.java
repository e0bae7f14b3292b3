package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.bench.PersonalBench;
import dev.fairhaven.signals.measure.Figure;
import dev.fairhaven.signals.personal.PersonalDataFinder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench personal`: how well personal data is found.
@Command(
    name = "personal",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Finds personal data in texts where it is marked, and says how much of it is found, how much is found by mistake, each with the interval it lies in with 95 %% confidence, and how fast; in memory, on one thread.",
    optionListHeading = "%nOptions:%n")
final class BenchPersonalCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description =
          "A JSON array of objects with full_text and spans, as Presidio's research sets have them; compressed or not.")
  private Path data = Path.of("");

  @Option(
      names = "--regions",
      paramLabel = "COUNTRY",
      split = ",",
      description =
          "Whose phone numbers are known without a country code, in two letters each (default: US,GB,DE,FR,ES,IT,NL,PL,BR,IN).")
  private List<String> regions = PersonalDataFinder.REGIONS;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    var report = bench().run();
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(Json.write(report));
    } else {
      print(report, out);
    }
    return ExitCodes.OK;
  }

  private PersonalBench bench() {
    var finder = finder();
    try {
      return new PersonalBench(finder, MarkedTextFile.read(data));
    } catch (IllegalArgumentException e) {
      throw new RefusedException("--data: " + e.getMessage(), e);
    }
  }

  private PersonalDataFinder finder() {
    try {
      return new PersonalDataFinder(regions);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
  }

  private static void print(PersonalBench.Report report, PrintWriter out) {
    out.printf("%,d texts of %.0f characters%n%n", report.texts(), report.charactersMean());
    out.printf(
        "%-13s %-9s %6s  %-24s %6s  %s%n",
        "kind", "least", "marked", "recall", "found", "precision");
    for (var found : report.found()) {
      if (found.marked() > 0 || found.found() > 0) {
        out.printf(
            "%-13s %-9s %,6d  %-24s %,6d  %s%n",
            found.kind().wireName(),
            found.least().wireName(),
            found.marked(),
            text(found.recall()),
            found.found(),
            text(found.precision()));
      }
    }
    out.printf("%n%,.0f texts per CPU-second%n", report.perCpuSecond());
  }

  private static String text(Figure figure) {
    return figure.isKnown()
        ? "%.3f (%.3f to %.3f)"
            .formatted(figure.value(), figure.interval().low(), figure.interval().high())
        : "-";
  }
}
