package dev.fairhaven.app.detection.connectedclassifiers;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Scored;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Unavailable;
import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Type.Scalar;
import dev.fairhaven.rules.lists.ClassifierHit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;

/// The rule functions of the configured classifiers.
public final class ClassifierFunctions {

  public static final String CLASSIFIER_SCORE = "ClassifierScore";
  public static final String PICTURE_SCORE = "PictureScore";

  /// The functions by name.
  public static final Set<String> NAMES = Set.of(CLASSIFIER_SCORE, PICTURE_SCORE);

  /// The position of the input among the parameters.
  private static final int JUDGED = 1;

  private ClassifierFunctions() {}

  /// Accept only the names of configured classifiers and of their categories.
  public static List<Function> checking(Classifiers classifiers) {
    return functions(
        medium -> {
          var known = classifiers.categories();
          var fitting = classifiers.of(medium);
          return site -> check(site, known, fitting, medium);
        },
        classifiers);
  }

  /// Accept any name; an unknown classifier is unavailable.
  public static List<Function> trusting(Classifiers classifiers) {
    return functions(_ -> _ -> {}, classifiers);
  }

  private static List<Function> functions(
      java.util.function.Function<Medium, Check> checks, Classifiers classifiers) {
    return List.of(
        textScore(
            checks.apply(Medium.TEXT),
            (name, text) -> classifiers.askForRules(name, new Input.Text(text))),
        pictureScore(
            checks.apply(Medium.PICTURE), (name, address) -> picture(classifiers, name, address)));
  }

  private static ClassifierResult picture(Classifiers classifiers, String name, String address) {
    try {
      return classifiers.askForRules(name, new URI(address));
    } catch (URISyntaxException _) {
      return new Unavailable(Reason.NOT_FETCHED, "expected the address of a picture");
    }
  }

  /// Accept any name and are always unavailable, for rules outside a running product.
  public static List<Function> unavailable() {
    return List.of(
        textScore(_ -> {}, (_, _) -> new Unavailable(Reason.UNKNOWN)),
        pictureScore(_ -> {}, (_, _) -> new Unavailable(Reason.UNKNOWN)));
  }

  private interface Check {
    void at(CallSite site);
  }

  private static Function textScore(
      Check check, BiFunction<String, String, ClassifierResult> asking) {
    return score(
        Function.named(CLASSIFIER_SCORE, Category.TEXT)
            .summary(
                "How sure a classifier that the operator has set up is that a text is of a category, from"
                    + " 0 to 1; no value when it cannot be asked or does not answer in time. What it"
                    + " said, or why it said nothing, is evidence.")
            .takes(
                constant("classifier", Scalar.STR, "The name of the classifier."),
                required("text", Scalar.STR, "The text. It is sent to the classifier."),
                constant("category", Scalar.STR, "One of the classifier's categories.")),
        check,
        asking);
  }

  private static Function pictureScore(
      Check check, BiFunction<String, String, ClassifierResult> asking) {
    return score(
        Function.named(PICTURE_SCORE, Category.LIST)
            .summary(
                "How sure a classifier that the operator has set up is that a picture is of a"
                    + " category, from 0 to 1; no value when the picture cannot be fetched, or the"
                    + " classifier does not answer in time. What it said, or why it said nothing, is"
                    + " evidence.")
            .takes(
                constant("classifier", Scalar.STR, "The name of a classifier of pictures."),
                required(
                    "url",
                    Scalar.STR,
                    "The address of the picture. It is fetched for each event, from public addresses"
                        + " only."),
                constant("category", Scalar.STR, "One of the classifier's categories.")),
        check,
        asking);
  }

  private static Function score(
      Function.Builder function, Check check, BiFunction<String, String, ClassifierResult> asking) {
    return function
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
                var judged = String.valueOf(values[JUDGED]);
                return value(asking.apply(classifier, judged), classifier, category, context);
              };
            });
  }

  /// @param fitting the names of the classifiers for this medium
  private static void check(
      CallSite site,
      Map<String, SortedSet<String>> known,
      SortedSet<String> fitting,
      Medium medium) {
    var classifier = site.text("classifier");
    var category = site.text("category");
    var categories = known.get(classifier);
    if (categories == null) {
      reject(site, "classifier", classifier, fitting);
    } else if (!fitting.contains(classifier)) {
      var problem = "it judges no " + medium.plural();
      site.reject("classifier", problem, "`" + classifier + "` judges no " + medium.plural());
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

  /// The evidence omits the input, which the event already contains.
  private static Object value(
      ClassifierResult answer, String classifier, String category, CallContext context) {
    return switch (answer) {
      case Scored(var model, var scores, var age) when scores.containsKey(category) -> {
        double score = scores.getOrDefault(category, 0.0);
        context.listed(
            JUDGED,
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
    context.listed(JUDGED, "", 0, 0, new ClassifierHit.Unavailable(classifier, category, reason));
    return context.skip();
  }
}
