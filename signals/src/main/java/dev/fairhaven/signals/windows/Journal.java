package dev.fairhaven.signals.windows;

import java.util.Arrays;

/// What changed since a transaction began, so that it can be undone. Used under the store's lock.
final class Journal {

  private static final int KEPT_LENGTH = 1 << 16;

  /// What was changed.
  enum Change {
    WORD(0),
    ALLOCATED(1),
    FREED(2),
    KEY(3);

    private final long code;

    Change(int code) {
      this.code = code;
    }

    private static Change of(long code) {
      return switch ((int) code) {
        case 0 -> WORD;
        case 1 -> ALLOCATED;
        case 2 -> FREED;
        default -> KEY;
      };
    }
  }

  /// Undoes or confirms a change.
  @FunctionalInterface
  interface Visitor {
    void visit(Change change, int address, long old);
  }

  private long[] places = new long[1024];
  private long[] olds = new long[1024];
  private int size;
  private boolean active;

  void begin() {
    active = true;
  }

  boolean isActive() {
    return active;
  }

  /// Notes a change, while a transaction is on.
  ///
  /// @param old the word before, the size class of a block, or for a key the key; then the address
  ///   is that of the block it had before
  void note(Change change, int address, long old) {
    if (!active) {
      return;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      olds = Arrays.copyOf(olds, size * 2);
    }
    places[size] = (change.code << 32) | address;
    olds[size++] = old;
  }

  /// Ends the transaction; visits changes in the order they were made.
  void forward(Visitor visitor) {
    for (int i = 0; i < size; i++) {
      visit(i, visitor);
    }
    end();
  }

  /// Ends the transaction; visits changes in the reverse of the order they were made.
  void backward(Visitor visitor) {
    for (int i = size - 1; i >= 0; i--) {
      visit(i, visitor);
    }
    end();
  }

  private void visit(int index, Visitor visitor) {
    visitor.visit(Change.of(places[index] >>> 32), (int) places[index], olds[index]);
  }

  private void end() {
    size = 0;
    active = false;
    if (places.length > KEPT_LENGTH) {
      places = new long[KEPT_LENGTH];
      olds = new long[KEPT_LENGTH];
    }
  }
}
