package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.FLOAT;
import static dev.fairhaven.rules.Type.Scalar.INT;

import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Purity;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/// Random values.
final class RandomFunctions {

  private RandomFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.named("RandomBool", Category.RANDOM)
            .summary("Returns `True` with the given probability.")
            .takes(constant("percentage", FLOAT, "The probability, between 0.0 and 1.0."))
            .returns(BOOL)
            .purity(Purity.RANDOM)
            .boundBy(RandomFunctions::bindBool),
        Function.named("RandomInt", Category.RANDOM)
            .summary("Returns a random whole number between two numbers, both included.")
            .takes(constant("start", INT, "The smallest."), constant("end", INT, "The largest."))
            .returns(INT)
            .purity(Purity.RANDOM)
            .boundBy(RandomFunctions::bindInt));
  }

  private static Function.Body bindBool(CallSite site) {
    double probability = number(site, "percentage").doubleValue();
    if (probability < 0 || probability > 1) {
      site.reject("percentage", "invalid `percentage`", "this must be between 0.0 and 1.0");
    }
    if (probability == 0 || probability == 1) {
      site.reject(
          "percentage",
          "invalid `percentage`",
          "this will always be `" + (probability == 0 ? "False" : "True") + "`");
    }
    return (_, _) -> ThreadLocalRandom.current().nextDouble() < probability;
  }

  private static Function.Body bindInt(CallSite site) {
    long start = number(site, "start").longValue();
    long end = number(site, "end").longValue();
    if (start >= end) {
      site.reject(
          "start", "invalid `start`", "the `start` value must be less than the `end` value");
      return (_, context) -> context.skip();
    }
    return (_, _) ->
        end == Long.MAX_VALUE
            ? ThreadLocalRandom.current().nextLong(start, end)
            : (Object) ThreadLocalRandom.current().nextLong(start, end + 1);
  }

  private static Number number(CallSite site, String parameter) {
    return (Number) Objects.requireNonNull(site.constant(parameter));
  }
}
