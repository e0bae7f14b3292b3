package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.intake.imports.Table;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.shell.bench.LanguageBench;
import dev.fairhaven.app.shell.bench.LanguageBench.Group;
import dev.fairhaven.app.shell.bench.LanguageBench.KnownText;
import dev.fairhaven.signals.measure.Figure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench languages`: how well languages are told.
@Command(
    name = "languages",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Tells the language of the texts of a CSV, TSV or JSON Lines file, compressed or not, and says of how many it was told, how often rightly, each with the interval it lies in with 95 %% confidence, and how fast; in memory, on one thread.",
    optionListHeading = "%nOptions:%n")
final class BenchLanguagesCommand implements Callable<Integer> {

  private static final Map<String, String> CODES =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code ->
                      Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                  code -> code,
                  (first, _) -> first));

  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "FILE", required = true, description = "The texts.")
  private Path data = Path.of("");

  @Option(
      names = "--text",
      paramLabel = "COLUMN",
      required = true,
      description = "Column of the text.")
  private String text = "";

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "Column of the language: as code, such as de, or in English, such as german.")
  private @Nullable String label;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language of all texts, instead of a column.")
  private @Nullable String language;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    if ((label == null) == (language == null)) {
      throw new ParameterException(
          spec.commandLine(), "expected either --label or --language, got both or none");
    }
    var report = bench().run();
    var out = spec.commandLine().getOut();
    if (isJson) {
      out.println(Json.write(report));
    } else {
      print(report, out);
    }
    return ExitCodes.OK;
  }

  private LanguageBench bench() throws IOException {
    try {
      return new LanguageBench(texts());
    } catch (IllegalArgumentException | ProblemException e) {
      throw new RefusedException("--data: " + e.getMessage(), e);
    }
  }

  private List<KnownText> texts() throws IOException {
    var texts = new ArrayList<KnownText>();
    var columns = label == null ? List.of(text) : List.of(text, label);
    Table.read(
        data,
        columns,
        row -> {
          var name = label == null ? language : row.path(label).asString("");
          texts.add(new KnownText(row.path(text).asString(""), code(String.valueOf(name))));
        });
    return texts;
  }

  private static String code(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return CODES.getOrDefault(lower, lower);
  }

  private static void print(LanguageBench.Report report, PrintWriter out) {
    out.printf("%-14s %9s  %-24s %s%n", "", "texts", "answered", "of these rightly");
    line(report.all(), out);
    report.languages().forEach(group -> line(group, out));
    out.printf("%nby length in characters%n");
    report.lengths().forEach(group -> line(group, out));
    out.printf("%n%,.0f texts per CPU-second%n", report.perCpuSecond());
  }

  private static void line(Group group, PrintWriter out) {
    out.printf(
        "%-14s %,9d  %-24s %s%n",
        group.name(), group.texts(), text(group.answered()), text(group.right()));
  }

  private static String text(Figure figure) {
    return figure.isKnown()
        ? "%.3f (%.3f to %.3f)"
            .formatted(figure.value(), figure.interval().low(), figure.interval().high())
        : "-";
  }
}
