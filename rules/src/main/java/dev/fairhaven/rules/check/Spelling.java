package dev.fairhaven.rules.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Suggests corrections of misspelt names.
final class Spelling {

  private static final int DISTANCE_MAX = 3;

  private Spelling() {}

  /// The closest candidate by edit distance, ignoring case, if it is close enough.
  static Optional<String> closest(String name, Collection<String> candidates) {
    if (name.length() <= DISTANCE_MAX) {
      return Optional.empty();
    }
    String closest = null;
    int least = DISTANCE_MAX + 1;
    for (var candidate : candidates) {
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        closest = candidate;
      }
    }
    return Optional.ofNullable(closest);
  }

  private static int distance(String left, String right) {
    if (Math.abs(left.length() - right.length()) > DISTANCE_MAX) {
      return DISTANCE_MAX + 1;
    }
    var row = new int[right.length() + 1];
    java.util.Arrays.setAll(row, i -> i);
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int substitution = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
