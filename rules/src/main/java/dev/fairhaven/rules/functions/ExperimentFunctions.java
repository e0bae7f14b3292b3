package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.FLOAT;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.values.ExperimentValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Experiments on a share of entities. An entity is always in the same bucket of an experiment,
/// because the bucket is a hash of both names.
final class ExperimentFunctions {

  private static final String CONTROL = "control";
  private static final int BUCKETS_MAX = 10;

  /// Bucket sizes are in hundredths of a percent.
  private static final int UNITS = 10_000;

  private static final int UNITS_PER_PERCENT = UNITS / 100;
  private static final int SEED = 42;

  private ExperimentFunctions() {}

  static List<Function> all() {
    return List.of(
        experiment("Experiment", "Assigns an entity to a bucket of an experiment."),
        experiment("ExperimentsBucketAssignment", "Same as `Experiment`. Osprey has both names."),
        experimentWhen());
  }

  private static Function experiment(String name, String summary) {
    return Function.named(name, Category.EXPERIMENT)
        .summary(summary)
        .takes(
            required("entity", Type.entity(ANY), "The entity."),
            constant("buckets", Type.list(STR), "The names of the buckets. One must be `control`."),
            constant("bucket_sizes", Type.list(FLOAT), "The size of each bucket in percent."),
            constant("version", INT, "The version of the experiment's design."),
            constant("revision", INT, "The revision of the bucket sizes."))
        .returns(Type.Special.EXPERIMENT)
        .boundBy(ExperimentFunctions::bind);
  }

  private static Function.Body bind(CallSite site) {
    checkNumbers(site);
    var buckets = texts(site.constant("buckets"));
    var sizes =
        ((List<?>) Objects.requireNonNull(site.constant("bucket_sizes")))
            .stream().map(size -> new BigDecimal(size.toString())).toList();
    if (!checkBuckets(site, buckets, sizes)) {
      return (_, context) -> context.skip();
    }
    var name = site.target().orElse("");
    long version = number(site, "version");
    long revision = number(site, "revision");
    var units = sizes.stream().mapToInt(ExperimentFunctions::units).toArray();
    return (values, _) -> {
      var entity = Arguments.entity(values, 0);
      int index = bucket(name, entity, units);
      var bucket = index < 0 ? "" : buckets.get(index);
      return new ExperimentValue(name, entity, bucket, index, version, revision);
    };
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
  }

  private static long number(CallSite site, String parameter) {
    return ((Number) Objects.requireNonNull(site.constant(parameter))).longValue();
  }

  private static void checkNumbers(CallSite site) {
    for (var parameter : List.of("version", "revision")) {
      if (number(site, parameter) < 0) {
        site.reject(parameter, "experiment " + parameter + " must be zero or greater", "");
      }
    }
  }

  private static boolean checkBuckets(CallSite site, List<String> buckets, List<BigDecimal> sizes) {
    if (buckets.isEmpty() || buckets.size() > BUCKETS_MAX) {
      site.reject("buckets", "number of experiment buckets must be between 1 and 10 inclusive", "");
      return false;
    }
    if (!buckets.contains(CONTROL)) {
      site.reject("buckets", "'" + CONTROL + "' must be one of the buckets", "");
    }
    if (buckets.size() != sizes.size()) {
      site.reject(
          "bucket_sizes", "buckets and bucket_sizes must have the same number of elements", "");
      return false;
    }
    sizes.forEach(size -> checkSize(site, size, UNITS / buckets.size()));
    return true;
  }

  private static void checkSize(CallSite site, BigDecimal size, int unitsMax) {
    var block = "\n" + " ".repeat(20);
    var exact = size.multiply(BigDecimal.valueOf(UNITS_PER_PERCENT));
    if (exact.stripTrailingZeros().scale() > 0) {
      site.reject(
          "bucket_sizes",
          block
              + "experiment bucket size precision is too high,"
              + block
              + "the precision can be at most to the hundredth decimal place"
              + block,
          "");
    }
    if (units(size) > unitsMax) {
      site.reject(
          "bucket_sizes",
          block
              + percent(units(size))
              + " is over the"
              + block
              + "current max of "
              + percent(unitsMax)
              + "."
              + block
              + "Either reduce the bucket size or reduce the number of buckets"
              + block,
          block
              + "max percentage size of each bucket is 100/(# of buckets) rounded"
              + block
              + "down to the nearest hundreth decimal place"
              + block);
    }
  }

  private static String percent(int units) {
    return BigDecimal.valueOf(units, 2).stripTrailingZeros().toPlainString();
  }

  private static int units(BigDecimal percent) {
    return percent.multiply(BigDecimal.valueOf(UNITS_PER_PERCENT)).intValue();
  }

  /// @return index of the bucket, -1 if the entity is in no bucket
  private static int bucket(String experiment, Entity entity, int[] sizes) {
    var key = (experiment + "/" + entity.key()).getBytes(StandardCharsets.UTF_8);
    int unit = (int) (Integer.toUnsignedLong(Murmur3.hash(key, SEED)) % UNITS);
    int room = UNITS / sizes.length;
    int index = unit / room;
    return index < sizes.length && unit < sizes[index] + room * index ? index : -1;
  }

  private static Function experimentWhen() {
    return Function.named("ExperimentWhen", Category.EXPERIMENT)
        .summary("Returns the conditions given for the bucket that the entity is in.")
        .takes(
            required(
                "experiment",
                Type.Special.EXPERIMENT,
                "The variable the experiment is assigned to."))
        .takesOthers(Type.list(BOOL))
        .returns(Type.list(BOOL))
        .boundBy(ExperimentFunctions::bindWhen);
  }

  private static Function.Body bindWhen(CallSite site) {
    var buckets = new ArrayList<>(site.extraArguments());
    return (values, context) -> {
      var experiment = (ExperimentValue) Objects.requireNonNull(values[0]);
      var bucket = experiment.bucket().isEmpty() ? CONTROL : experiment.bucket();
      int index = buckets.indexOf(bucket);
      return index < 0 ? context.fail("KeyError", "no such bucket") : values[1 + index];
    };
  }
}
