package dev.fairhaven.app.models;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Body;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.FunctionProvider;
import dev.fairhaven.rules.Type.Scalar;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Thresholds;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What rules may ask the classifier.
@Component
public final class ModelFunctions implements FunctionProvider {

  private static final int TEXT = 0;

  private final AskedModel model;

  /// With the classifier that ships with the product.
  public ModelFunctions() {
    this(AskedModel.SHIPPED);
  }

  @Autowired
  ModelFunctions(AskedModel model) {
    this.model = model;
  }

  @Override
  public List<Function> functions() {
    return List.of(textScore());
  }

  private Function textScore() {
    return Function.named("TextScore", Function.Category.TEXT)
        .summary(
            "How much a text looks to be of a category, from 0 to 1, by the classifier; from"
                + " 0.5 on it is best taken to be, and the passages that weighed most are evidence.")
        .takes(
            required("text", Scalar.STR, "The text."),
            constant("category", Scalar.STR, "One of " + Categories.names() + "."))
        .returns(Scalar.FLOAT)
        .cost(Cost.LINEAR)
        .leavesEvidence()
        .boundBy(
            site -> {
              var name = site.text("category");
              var category = Categories.find(name);
              if (category.isEmpty()) {
                site.reject("category", "no such category", "categories are " + Categories.names());
              }
              return category.<Body>map(this::scoring).orElse((_, context) -> context.skip());
            });
  }

  private Body scoring(Category category) {
    return (values, context) -> score((String) values[TEXT], category, context);
  }

  private double score(String text, Category category, CallContext context) {
    var classifier = model.classifier();
    double score = classifier.score(text).of(category);
    model.judged(text, category, score);
    if (score >= Thresholds.BALANCED) {
      classifier
          .evidence(text, category)
          .forEach(each -> context.matched(TEXT, each.start(), each.end(), category.wireName()));
    }
    return score;
  }
}
