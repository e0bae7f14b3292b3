package dev.fairhaven.signals.hamming;

import java.util.Comparator;

/// A hash that is close enough.
///
/// @param id under which it was added
/// @param distance in how many bits it differs
public record Match(long id, int distance) {

  static final Comparator<Match> NEAREST_FIRST =
      Comparator.comparingInt(Match::distance).thenComparingLong(Match::id);
}
