package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.optionalConstant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.FLOAT;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.SimilarTexts;
import dev.fairhaven.rules.SimilarTexts.Question;
import dev.fairhaven.rules.SimilarTexts.Sent;
import dev.fairhaven.rules.Type;
import java.time.Duration;
import java.util.List;

/// Counting accounts that send nearly the same text.
final class SimilarTextFunctions {

  private static final Duration WITHIN_MAX = Duration.ofDays(7);
  private static final double SIMILARITY_MIN = 0.5;

  private SimilarTextFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.named(SimilarTexts.FUNCTION, Category.WINDOW)
            .summary(
                "Returns how many accounts recently sent nearly the same text, including this one. 0"
                    + " for texts that are too short. Only the most recent texts are remembered.")
            .takes(
                required("text", STR, "The text."),
                required("account", Type.entity(ANY), "The account that sent the text."),
                constant("within", WindowFunctions.SPAN, "How far to look back, at most 7 days."),
                optionalConstant(
                    "similarity",
                    FLOAT,
                    0.7,
                    "The minimum similarity of the texts, from 0.5 to 1."))
            .returns(INT)
            .purity(Purity.COUNTS)
            .cost(Cost.LINEAR)
            .boundBy(SimilarTextFunctions::bind));
  }

  private static Function.Body bind(CallSite site) {
    var within = (Duration) site.constant("within");
    var similarity = (Number) site.constant("similarity");
    if (within == null || !within.isPositive() || within.compareTo(WITHIN_MAX) > 0) {
      site.reject("within", "invalid `within`", "expected a span of time up to 7 days");
      return (_, context) -> context.skip();
    }
    double wanted = similarity == null ? 0 : similarity.doubleValue();
    if (!(wanted >= SIMILARITY_MIN && wanted <= 1)) {
      site.reject("similarity", "invalid `similarity`", "expected a number from 0.5 to 1");
      return (_, context) -> context.skip();
    }
    var question = new Question(within, wanted);
    return (values, context) -> {
      var account = Arguments.entity(values, 1).key();
      var sent = new Sent(Arguments.text(values, 0), account, context.event().time());
      return (long) context.similarTexts().accounts(sent, question);
    };
  }
}
