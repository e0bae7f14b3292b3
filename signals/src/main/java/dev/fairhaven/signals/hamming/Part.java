package dev.fairhaven.signals.hamming;

import dev.fairhaven.signals.pdq.PdqHash;

/// A part of the index. Searched by many threads while one may add or remove.
sealed interface Part permits Buffer, Segment {

  /// Tells `nearest` of every hash that is there and at most so far away.
  void search(PdqHash query, int threshold, Nearest nearest);

  /// Takes a hash out.
  ///
  /// @return whether it was there
  boolean remove(long id);

  boolean contains(long id);

  /// How many hashes are there.
  int size();

  /// Hands over what is there, in the order it lies.
  void forEach(Visitor visitor);

  /// Sees hashes by their place.
  @FunctionalInterface
  interface Visitor {
    void visit(Hashes hashes, int index);
  }
}
