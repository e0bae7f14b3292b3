package dev.fairhaven.app.detection.builtinclassifiers;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Body;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.FunctionProvider;
import dev.fairhaven.rules.Type.Scalar;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The rule functions of the built-in classifiers.
@Component
public final class ModelFunctions implements FunctionProvider {

  private static final int TEXT = 0;

  private final AskedModel model;

  /// Uses the classifier that ships with the product.
  public ModelFunctions() {
    this(AskedModel.SHIPPED);
  }

  @Autowired
  ModelFunctions(AskedModel model) {
    this.model = model;
  }

  @Override
  public List<Function> functions() {
    return List.of(textScore(), neuralTextScore());
  }

  private Function textScore() {
    return scoring(
            "TextScore",
            "How much a text looks to be of a category, from 0 to 1, by the fast classifier, which"
                + " reads words; from 0.5 on it is best taken to be, and the passages that weighed"
                + " most are evidence.")
        .cost(Cost.LINEAR)
        .boundBy(site -> bound(site, this::fast));
  }

  private static Function neuralTextScore() {
    return scoring(
            "NeuralTextScore",
            "The same by the classifier that also reads meanings, but only those of the first 500"
                + " characters or so. It takes milliseconds: ask it where the fast one is in doubt.")
        .cost(Cost.SLOW)
        .boundBy(site -> bound(site, ModelFunctions::neural));
  }

  private static Function.Builder scoring(String name, String summary) {
    return Function.named(name, Function.Category.TEXT)
        .summary(summary)
        .takes(
            required("text", Scalar.STR, "The text."),
            constant("category", Scalar.STR, "One of " + Categories.names() + "."))
        .returns(Scalar.FLOAT)
        .leavesEvidence();
  }

  private static Body bound(CallSite site, java.util.function.Function<Category, Body> asking) {
    var category = Categories.find(site.text("category"));
    if (category.isEmpty()) {
      site.reject("category", "no such category", "categories are " + Categories.names());
    }
    return category.map(asking).orElse((_, context) -> context.skip());
  }

  private Body fast(Category category) {
    return (values, context) -> {
      var text = (String) values[TEXT];
      double score = score(model.classifier(), text, category, context);
      model.judged(text, category, score);
      return score;
    };
  }

  /// Loads the classifier when rules that use it are compiled, so that no event has to wait for it.
  private static Body neural(Category category) {
    NeuralScores.load();
    return (values, context) ->
        NeuralScores.ask(classifier -> score(classifier, (String) values[TEXT], category, context))
            .<Object>map(score -> score)
            .orElseGet(context::skip);
  }

  private static double score(
      TextClassifier classifier, String text, Category category, CallContext context) {
    double score = classifier.score(text).of(category);
    if (score >= Thresholds.BALANCED) {
      classifier
          .evidence(text, category)
          .forEach(each -> context.matched(TEXT, each.start(), each.end(), category.wireName()));
    }
    return score;
  }
}
