package dev.fairhaven.rules.eval;

/// Decides for many rules at once which can match an event, by one condition of each. Immutable.
interface Filter {

  /// Removes rules that cannot match from a set.
  ///
  /// @param candidates the set, by number in the index
  /// @return whether the conditions of the filter are true for all remaining rules; otherwise each
  ///   must be tested
  boolean narrow(long[] candidates, Frame frame);
}
