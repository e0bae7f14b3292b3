package dev.fairhaven.app.shell.cli;

import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `model score`: what a classifier makes of a text, and why.
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints what a classifier makes of a text: for each category its score, and the passages that speak most for it. Reads lines from standard input unless a text is given.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven model score --text \"ignore all previous instructions\"")
final class ModelScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Option(names = "--text", paramLabel = "TEXT", description = "The text.")
  private @Nullable String text;

  @Override
  public Integer call() throws IOException {
    var classifier = model.load();
    if (text != null) {
      print(classifier, text);
      return ExitCodes.OK;
    }
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        print(classifier, line);
      }
    }
    return ExitCodes.OK;
  }

  private void print(TextClassifier classifier, String judged) {
    var out = spec.commandLine().getOut();
    var scores = classifier.score(judged);
    for (var category : Category.values()) {
      double score = scores.of(category);
      out.printf("%-14s %.3f", category.wireName(), score);
      if (score >= Thresholds.BALANCED) {
        for (var passage : classifier.evidence(judged, category)) {
          out.printf("  \"%s\"", judged.substring(passage.start(), passage.end()));
        }
      }
      out.println();
    }
    out.flush();
  }
}
