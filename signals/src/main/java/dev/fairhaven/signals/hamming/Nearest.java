package dev.fairhaven.signals.hamming;

import java.util.List;
import java.util.PriorityQueue;

/// Keeps the nearest of the matches it is told of.
final class Nearest {

  private final int limit;
  private final PriorityQueue<Match> farthestFirst =
      new PriorityQueue<>(Match.NEAREST_FIRST.reversed());

  Nearest(int limit) {
    this.limit = limit;
  }

  void add(long id, int distance) {
    farthestFirst.add(new Match(id, distance));
    if (farthestFirst.size() > limit) {
      farthestFirst.remove();
    }
  }

  List<Match> inOrder() {
    return farthestFirst.stream().sorted(Match.NEAREST_FIRST).toList();
  }
}
