package dev.fairhaven.signals.terms;

/// Is told where terms are in a normalised text.
@FunctionalInterface
interface Found {

  /// @param term its number
  /// @param end exclusive
  void at(int term, int start, int end);
}
