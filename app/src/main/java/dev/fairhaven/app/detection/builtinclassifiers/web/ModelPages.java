package dev.fairhaven.app.detection.builtinclassifiers.web;

import dev.fairhaven.app.detection.builtinclassifiers.ModelPermission;
import dev.fairhaven.app.detection.builtinclassifiers.Models;
import dev.fairhaven.app.detection.builtinclassifiers.NeuralScores;
import dev.fairhaven.app.detection.builtinclassifiers.web.ModelPage.CategoryRow;
import dev.fairhaven.app.detection.builtinclassifiers.web.ModelPage.Judged;
import dev.fairhaven.app.detection.builtinclassifiers.web.ModelPage.Trial;
import dev.fairhaven.app.platform.web.CurveChart;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of the live classifier, where staff can test it and the neural one.
@Controller
class ModelPages {

  static final int TEXT_LENGTH_MAX = 10_000;

  private final Models models;

  ModelPages(Models models) {
    this.models = models;
  }

  @GetMapping("/models")
  @ModelPermission.Needs(ModelPermission.VIEW)
  Page show(@RequestParam(name = "one_in", defaultValue = "" + Thresholds.ONE_IN) int oneIn) {
    return Page.of("detection/builtinclassifiers/model", page(oneIn, null));
  }

  /// @param oneIn replaced by the default if it is not one of the choices
  private ModelPage page(int oneIn, @Nullable Trial tried) {
    int share = ModelPage.SHARES.contains(oneIn) ? oneIn : Thresholds.ONE_IN;
    var live = models.live();
    var classifier = live.classifier();
    var categories =
        Arrays.stream(Category.values()).map(each -> row(classifier, each, share)).toList();
    return new ModelPage(live.version(), classifier.card(), share, categories, tried);
  }

  private static CategoryRow row(TextClassifier classifier, Category category, int oneIn) {
    var measured =
        classifier.card().figures().stream()
            .filter(each -> each.category() == category)
            .filter(each -> each.figures().positives() > 0)
            .toList();
    return new CategoryRow(
        category,
        classifier.thresholds(category).precise(),
        measured,
        new CurveChart(classifier.card().curve(category), 1.0 / oneIn));
  }

  /// Classifies a text. Nothing is stored.
  @PostMapping("/models/try")
  @ModelPermission.Needs(ModelPermission.VIEW)
  Page tryOut(@RequestParam("text") String text) {
    return text.isBlank() || text.length() > TEXT_LENGTH_MAX
        ? Page.refused("detection/builtinclassifiers/model", page(Thresholds.ONE_IN, refused(text)))
        : Page.of(
            "detection/builtinclassifiers/model",
            page(
                Thresholds.ONE_IN,
                new Trial(text, judged(text, models.live().classifier()), neural(text), null)));
  }

  private static Trial refused(String text) {
    return new Trial(
        text, List.of(), List.of(), "Expected a text of 1 to " + TEXT_LENGTH_MAX + " characters.");
  }

  private static List<Judged> neural(String text) {
    try {
      return NeuralScores.ask(classifier -> judged(text, classifier)).orElse(List.of());
    } catch (OnnxException _) {
      return List.of();
    }
  }

  private static List<Judged> judged(String text, TextClassifier classifier) {
    var scores = classifier.score(text);
    return Arrays.stream(Category.values())
        .map(category -> judged(text, category, scores.of(category), classifier))
        .sorted(Comparator.comparingDouble(Judged::score).reversed())
        .toList();
  }

  private static Judged judged(
      String text, Category category, double score, TextClassifier classifier) {
    boolean applies = score >= Thresholds.BALANCED;
    var passages =
        applies
            ? classifier.evidence(text, category).stream()
                .map(each -> text.substring(each.start(), each.end()))
                .distinct()
                .toList()
            : List.<String>of();
    return new Judged(category, score, applies, passages);
  }
}
