package dev.fairhaven.app.platform.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Which of the names that exist somebody may have meant, so that an error says what to write
/// instead.
public final class NearestNames {

  /// Longer names are compared by their beginnings: those of a request are as long as it likes.
  private static final int COMPARED_LENGTH_MAX = 64;

  private NearestNames() {}

  /// At most `count` of `names`, the nearest first: those that `given` begins or that begin it,
  /// then by the number of letters to change.
  public static List<String> of(String given, Collection<String> names, int count) {
    var start = given.substring(0, Math.min(given.length(), COMPARED_LENGTH_MAX));
    return names.stream()
        .sorted(
            Comparator.<String>comparingInt(name -> isBeginning(start, name) ? 0 : 1)
                .thenComparingInt(name -> distance(start, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .toList();
  }

  /// The same, quoted and joined: `'post.created', 'post.edited'`.
  public static String quoted(String given, Collection<String> names, int count) {
    return of(given, names, count).stream()
        .map(name -> "'" + name + "'")
        .collect(Collectors.joining(", "));
  }

  private static boolean isBeginning(String one, String other) {
    return !one.isEmpty() && (one.startsWith(other) || other.startsWith(one));
  }

  /// Levenshtein's distance.
  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[previous.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[other.length()];
  }
}
