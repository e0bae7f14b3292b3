package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.builtinclassifiers.Categories;
import dev.fairhaven.app.detection.builtinclassifiers.Evaluation;
import dev.fairhaven.app.detection.builtinclassifiers.Evaluation.Question;
import dev.fairhaven.app.detection.builtinclassifiers.Evaluation.Report;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.measure.Figure;
import dev.fairhaven.signals.measure.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `model evaluate`: how well a classifier judges a file of labelled texts.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Judges the texts of a CSV, TSV or JSON Lines file, compressed or not, and compares with a column that holds the truth. Figures come with the interval they lie in with 95 %% confidence. Also tells how often harmless texts that name groups of people are taken for harm.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  ./fairhaven model evaluate --data tweets.csv.gz --text tweet --label class \\",
      "      --positive 0,1 --category toxicity"
    })
final class ModelEvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

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
      required = true,
      description = "Column of the truth.")
  private String label = "";

  @Option(
      names = "--positive",
      paramLabel = "VALUE",
      required = true,
      split = ",",
      description = "Values of that column that mean yes, between commas.")
  private List<String> positive = List.of();

  @Option(
      names = "--category",
      paramLabel = "C",
      description =
          "toxicity, hate, sexual, threat, self-harm, spam or prompt-attack (default: any of them).")
  private @Nullable String category;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description = "Score from which on a text is judged positive, from 0 to 1 (default: 0.5).")
  private @Nullable Double threshold;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = "Also give the figures for each value of this column, such as the language.")
  private @Nullable String group;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Override
  public Integer call() throws IOException {
    var question = new Question(text, label, Set.copyOf(positive), category(), threshold(), group);
    try {
      print(Evaluation.of(model.load(), data, question), spec.commandLine().getOut());
      return ExitCodes.OK;
    } catch (ProblemException problem) {
      throw new RefusedException(data + ": " + problem.getMessage(), problem);
    }
  }

  private @Nullable Category category() {
    return category == null
        ? null
        : Categories.find(category)
            .orElseThrow(
                () ->
                    wrong(
                        "--category: expected one of " + Categories.names() + ", got " + category));
  }

  private @Nullable Double threshold() {
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      throw wrong("--threshold: expected 0 to 1, got " + threshold);
    }
    return threshold;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void print(Report report, PrintWriter out) {
    if (isJson) {
      out.println(Json.write(json(report)));
      return;
    }
    var figures = report.figures();
    out.printf(
        "%,d texts, %,d positive; judged positive from %.2f on%n",
        figures.cases(), figures.positives(), report.threshold());
    line(out, "accuracy", figures.accuracy());
    line(out, "precision", figures.precision());
    line(out, "recall", figures.recall());
    line(out, "F1", figures.f1());
    out.printf("  %-22s %.3f%n", "  if always yes", figures.alwaysYesF1());
    line(out, "AUC", figures.auc());
    line(out, "false positives", figures.falsePositiveRate());
    if (report.identity().cases() > report.identity().positives()) {
      line(out, "  naming groups", report.identity().falsePositiveRate());
    }
    report
        .groups()
        .forEach(
            (name, each) ->
                out.printf(
                    "  %s %-20s %,7d texts  precision %.3f  recall %.3f  AUC %.3f  false positives %.3f%n",
                    group,
                    name,
                    each.cases(),
                    each.precision().value(),
                    each.recall().value(),
                    each.auc().value(),
                    each.falsePositiveRate().value()));
  }

  private static void line(PrintWriter out, String name, Figure figure) {
    out.printf(
        "  %-22s %.3f  (%.3f to %.3f)%n",
        name, figure.value(), figure.interval().low(), figure.interval().high());
  }

  private ObjectNode json(Report report) {
    var json = json(report.figures());
    json.put("threshold", report.threshold());
    json.put("category", category == null ? "any" : category);
    json.put("identityTexts", report.identity().cases());
    put(json, "identityFalsePositiveRate", report.identity().falsePositiveRate());
    var groups = json.putObject("groups");
    report.groups().forEach((name, each) -> groups.set(name, json(each)));
    return json;
  }

  private static ObjectNode json(Figures figures) {
    var json = Json.mapper().createObjectNode();
    json.put("n", figures.cases());
    json.put("positives", figures.positives());
    put(json, "accuracy", figures.accuracy());
    put(json, "precision", figures.precision());
    put(json, "recall", figures.recall());
    put(json, "f1", figures.f1());
    json.put("alwaysYesF1", figures.alwaysYesF1());
    put(json, "auc", figures.auc());
    put(json, "falsePositiveRate", figures.falsePositiveRate());
    return json;
  }

  /// The figure, null where it is not known, and its interval.
  private static void put(ObjectNode json, String name, Figure figure) {
    if (figure.isKnown()) {
      json.put(name, figure.value());
      json.putArray(name + "Interval").add(figure.interval().low()).add(figure.interval().high());
    } else {
      json.putNull(name);
    }
  }
}
