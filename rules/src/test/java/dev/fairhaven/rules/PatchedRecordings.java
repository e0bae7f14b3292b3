package dev.fairhaven.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Recordings that Osprey's own tests made with a part of it replaced: the hash that assigns the
/// buckets of experiments, the telephone book, DNS. They say what the replacement answered. What
/// was replaced shows in recordings that cannot all be true.
final class PatchedRecordings implements Predicate<Map<String, Object>> {

  private static final Pattern PHONE_NUMBER =
      Pattern.compile("PhoneCountry\\(phone_number=\"(.)(.)");
  private static final int EXPERIMENT_FIELDS = 7;

  private final Set<String> experiments = new HashSet<>();
  private final boolean isTelephoneBookReplaced;

  PatchedRecordings(List<Map<String, Object>> vectors) {
    var buckets = new HashMap<String, Set<Integer>>();
    vectors.forEach(vector -> collect(vector, buckets));
    buckets.forEach(
        (experiment, found) -> {
          if (found.size() > 1) {
            experiments.add(experiment);
          }
        });
    isTelephoneBookReplaced = isTelephoneBookReplaced(vectors);
  }

  @Override
  public boolean test(Map<String, Object> vector) {
    var source = source(vector);
    return source.contains("MXLookup(")
        || (isTelephoneBookReplaced && source.contains("PhoneCountry("))
        || experiments(vector).stream().anyMatch(e -> experiments.contains(key(e)));
  }

  /// An experiment and an entity have one hash, so in one experiment with a given number of buckets
  /// an entity cannot be in two of them.
  private static void collect(Map<String, Object> vector, Map<String, Set<Integer>> buckets) {
    for (var experiment : experiments(vector)) {
      int index = Integer.parseInt(String.valueOf(experiment.get(4)));
      if (index >= 0) {
        buckets.computeIfAbsent(key(experiment), _ -> new HashSet<>()).add(index);
      }
    }
  }

  private static String key(List<?> experiment) {
    return experiment.get(0) + "/" + experiment.get(1);
  }

  private static List<List<?>> experiments(Map<String, Object> vector) {
    if (!source(vector).contains("Experiment(")
        || !(vector.get("features") instanceof Map<?, ?> features)) {
      return List.of();
    }
    return features.values().stream()
        .<List<?>>mapMulti(
            (value, found) -> {
              if (value instanceof List<?> list && list.size() == EXPERIMENT_FIELDS) {
                found.accept(list);
              }
            })
        .toList();
  }

  /// Numbers of several continents cannot all belong to one country.
  private static boolean isTelephoneBookReplaced(List<Map<String, Object>> vectors) {
    var digits = new HashSet<String>();
    var countries = new HashSet<String>();
    for (var vector : vectors) {
      var number = PHONE_NUMBER.matcher(source(vector));
      if (number.find() && vector.get("features") instanceof Map<?, ?> features) {
        digits.add(number.group(1) + number.group(2));
        countries.add(String.valueOf(features.get("PhoneCountryStr")));
      }
    }
    return digits.size() > 1 && countries.size() == 1;
  }

  private static String source(Map<String, Object> vector) {
    return String.valueOf(vector.get("sources"));
  }
}
