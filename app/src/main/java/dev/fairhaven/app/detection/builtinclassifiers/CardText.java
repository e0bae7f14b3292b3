package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.LinearClassifier;
import dev.fairhaven.signals.classify.ModelCard;
import dev.fairhaven.signals.classify.ModelCard.Measured;
import dev.fairhaven.signals.classify.NeuralClassifier;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import dev.fairhaven.signals.measure.Figure;
import java.util.Locale;

/// Renders a model card as Markdown.
public final class CardText {

  private final StringBuilder text = new StringBuilder();

  private CardText() {}

  public static String of(TextClassifier classifier) {
    var card = new CardText();
    card.heading(classifier);
    card.thresholds(classifier);
    card.figures(classifier.card());
    card.sources(classifier.card());
    return card.text.toString();
  }

  private void heading(TextClassifier classifier) {
    line("# %s, version %s", classifier.card().name(), classifier.card().version());
    line("");
    switch (classifier) {
      case LinearClassifier _ ->
          line(
              "Logistic regression over hashed words, pairs of words and n-grams of letters. Gives each");
      case NeuralClassifier neural -> {
        line(
            "Logistic regression over hashed words, pairs of words and n-grams of letters, added to a");
        line(
            "network of one hidden layer over sentence embeddings, %s. Gives each",
            neural.embedder());
      }
    }
    line(
        "text a score from 0 to 1 for each category; from %.1f on it is best taken to be of it.",
        Thresholds.BALANCED);
    line("");
  }

  private void thresholds(TextClassifier classifier) {
    line("## Thresholds for a stated precision");
    line("");
    line(
        "From these scores on, %.0f %% of the texts are of the category if one in %d is, measured on"
            + " sets left out of training. Where there is none, the model cannot promise that.",
        100 * Thresholds.PRECISION, Thresholds.ONE_IN);
    line("");
    line("| category | score |");
    line("|---|---|");
    for (var category : Category.values()) {
      line("| %s | %s |", category.wireName(), threshold(classifier.thresholds(category)));
    }
    line("");
  }

  private static String threshold(Thresholds thresholds) {
    return thresholds.precise() < 1 ? number(thresholds.precise()) : "none";
  }

  private void figures(ModelCard card) {
    line("## On sets left out of training");
    line("");
    line("From a score of 0.5 on, by a model that was trained without the set; 95 %% intervals in");
    line("brackets. *Yes* is the F1 of judging every text positive.");
    line("");
    line(
        "| category | set | language | texts | positive | AUC | precision | recall | F1 | yes | false positives |");
    line("|---|---|---|---|---|---|---|---|---|---|---|");
    for (var category : Category.values()) {
      card.figures().stream().filter(each -> each.category() == category).forEach(this::figures);
    }
    line("");
  }

  private void figures(Measured measured) {
    var figures = measured.figures();
    line(
        "| %s | %s | %s | %d | %d | %s | %s | %s | %s | %s | %s |",
        measured.category().wireName(),
        measured.set(),
        measured.language(),
        figures.cases(),
        figures.positives(),
        text(figures.auc()),
        text(figures.precision()),
        text(figures.recall()),
        text(figures.f1()),
        number(figures.alwaysYesF1()),
        text(figures.falsePositiveRate()));
  }

  private void sources(ModelCard card) {
    line("## Trained on");
    line("");
    line("| set | by | licence | texts |");
    line("|---|---|---|---|");
    for (var source : card.sources()) {
      line(
          "| %s | %s | %s | %d |",
          source.name(), source.origin(), source.licence(), source.samples());
    }
  }

  private static String text(Figure figure) {
    return figure.isKnown()
        ? number(figure.value())
            + " ["
            + number(figure.interval().low())
            + "–"
            + number(figure.interval().high())
            + "]"
        : "";
  }

  private static String number(double number) {
    return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.3f", number);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
