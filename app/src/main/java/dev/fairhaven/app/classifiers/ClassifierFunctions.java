package dev.fairhaven.app.classifiers;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;

import dev.fairhaven.app.classifiers.Opinion.Reason;
import dev.fairhaven.app.classifiers.Opinion.Scored;
import dev.fairhaven.app.classifiers.Opinion.Unavailable;
import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Type.Scalar;
import dev.fairhaven.rules.lists.ClassifierHit;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.BiFunction;

/// What rules may ask the classifiers that are set up.
public final class ClassifierFunctions {

  public static final String CLASSIFIER_SCORE = "ClassifierScore";

  private static final int TEXT = 1;

  private ClassifierFunctions() {}

  /// Takes the names of classifiers that are there, and of their categories.
  public static Function checking(Classifiers classifiers) {
    var known = classifiers.categories();
    return score(site -> check(site, known), classifiers::askForRules);
  }

  /// Takes any name: one that is not there is unavailable.
  public static Function trusting(Classifiers classifiers) {
    return score(_ -> {}, classifiers::askForRules);
  }

  /// Takes any name and asks nobody, for rules outside a running product.
  public static Function unavailable() {
    return score(_ -> {}, (_, _) -> new Unavailable(Reason.UNKNOWN));
  }

  private interface Check {
    void at(CallSite site);
  }

  private static Function score(Check check, BiFunction<String, String, Opinion> asking) {
    return Function.named(CLASSIFIER_SCORE, Category.TEXT)
        .summary(
            "How sure a classifier that the operator has set up is that a text is of a category, from"
                + " 0 to 1; no value when it cannot be asked or does not answer in time. What it"
                + " said, or why it said nothing, is evidence.")
        .takes(
            constant("classifier", Scalar.STR, "The name of the classifier."),
            required("text", Scalar.STR, "The text. It is sent to the classifier."),
            constant("category", Scalar.STR, "One of the classifier's categories."))
        .returns(Scalar.FLOAT)
        .purity(Purity.READS_STATE)
        .cost(Cost.SLOW)
        .leavesEvidence()
        .boundBy(
            site -> {
              check.at(site);
              var classifier = site.text("classifier");
              var category = site.text("category");
              return (values, context) -> {
                var text = String.valueOf(values[TEXT]);
                return value(asking.apply(classifier, text), classifier, category, context);
              };
            });
  }

  private static void check(CallSite site, Map<String, SortedSet<String>> known) {
    var classifier = site.text("classifier");
    var category = site.text("category");
    var categories = known.get(classifier);
    if (categories == null) {
      reject(site, "classifier", classifier, known.keySet());
    } else if (!categories.contains(category)) {
      reject(site, "category", category, categories);
    }
  }

  private static void reject(
      CallSite site, String parameter, String name, Collection<String> known) {
    var there = known.isEmpty() ? "none is set up" : "known: " + String.join(", ", known);
    site.reject(
        parameter, "unknown " + parameter, "unknown " + parameter + " `" + name + "`; " + there);
  }

  /// The evidence holds nothing of the text: that is in the event.
  private static Object value(
      Opinion answer, String classifier, String category, CallContext context) {
    return switch (answer) {
      case Scored(var model, var scores, var age) when scores.containsKey(category) -> {
        double score = scores.getOrDefault(category, 0.0);
        context.listed(
            TEXT,
            "",
            0,
            0,
            new ClassifierHit.Scored(classifier, category, model, score, age.toSeconds()));
        yield score;
      }
      case Scored _ -> none("it has no such category", classifier, category, context);
      case Unavailable(_, var detail) -> none(detail, classifier, category, context);
    };
  }

  private static Object none(
      String reason, String classifier, String category, CallContext context) {
    context.listed(TEXT, "", 0, 0, new ClassifierHit.Unavailable(classifier, category, reason));
    return context.skip();
  }
}
