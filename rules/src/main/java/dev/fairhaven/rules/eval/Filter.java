package dev.fairhaven.rules.eval;

/// Tells of many rules at once which of them can be true for an event, by one condition of each.
/// Immutable.
interface Filter {

  /// Takes rules out of a set that cannot be true.
  ///
  /// @param candidates the set, by number in the index
  /// @return whether the conditions that the filter speaks for hold for all rules that are left in;
  ///   otherwise each must be tested by itself
  boolean narrow(long[] candidates, Frame frame);
}
