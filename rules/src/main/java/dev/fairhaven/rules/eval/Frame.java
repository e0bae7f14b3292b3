package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Evaluation.Evidence;
import dev.fairhaven.rules.Evaluation.Failure;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.lists.Lists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What belongs to the evaluation of one event. Used by one thread.
final class Frame {

  /// How many errors and how many passages are kept.
  static final int FAILURES_MAX = 1000;

  static final int EVIDENCE_MAX = 1000;

  /// Stands for a variable that is `None`, as null stands for one that was not computed.
  private static final Absence NONE = Absence.NONE;

  private enum Absence {
    NONE
  }

  record Found(int call, Evidence evidence) {}

  final Event event;
  final Ports ports;
  final Windows.Observation windows;
  final Lists lists;
  final boolean everything;
  final List<Failure> failures = new ArrayList<>(0);
  final List<Found> found = new ArrayList<>(0);
  private final Node[] definitions;
  private final @Nullable Object[] slots;
  private final @Nullable Object[] raw;
  private final @Nullable Object[] secrets;

  Frame(
      Event event,
      Ports ports,
      boolean everything,
      Node[] definitions,
      @Nullable Object[] raw,
      @Nullable Object[] secrets) {
    this.event = event;
    this.ports = ports;
    this.windows = ports.windows().observe(event);
    this.lists = ports.lists();
    this.everything = everything;
    this.definitions = definitions;
    this.slots = new @Nullable Object[definitions.length];
    this.raw = raw;
    this.secrets = secrets;
  }

  @Nullable Object raw(int path, boolean secret) {
    return secret ? secrets[path] : raw[path];
  }

  /// The value of a variable, computed on first use.
  @Nullable Object variable(int slot) {
    var value = slots[slot];
    if (value == null) {
      value = definitions[slot].eval(this);
      slots[slot] = value == null ? NONE : value;
      return value;
    }
    return value == NONE ? null : value;
  }

  boolean isComputed(int slot) {
    return slots[slot] != null;
  }

  Object fail(Location at, String kind, String message) {
    if (failures.size() < FAILURES_MAX) {
      failures.add(new Failure(kind, message, at));
    }
    return Node.FAILED;
  }

  void found(int call, Evidence evidence) {
    if (found.size() < EVIDENCE_MAX) {
      found.add(new Found(call, evidence));
    }
  }
}
