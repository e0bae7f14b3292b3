package dev.fairhaven.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last things of one kind, up to a bound: a new one pushes out the oldest.
public final class Recent<T> {

  private final int capacity;
  private final List<T> ring = new ArrayList<>();
  private int next;

  public Recent(int capacity) {
    this.capacity = capacity;
  }

  public void add(T thing) {
    if (ring.size() < capacity) {
      ring.add(thing);
    } else {
      ring.set(next, thing);
    }
    next = (next + 1) % capacity;
  }

  public int size() {
    return ring.size();
  }

  /// One of the last `reach` or so, the newest most likely.
  public Optional<T> pick(Dice dice, double reach) {
    if (ring.isEmpty()) {
      return Optional.empty();
    }
    int age = (int) ((dice.exponential(reach) - 1) % ring.size());
    return Optional.of(ring.get(Math.floorMod(next - 1 - age, ring.size())));
  }
}
