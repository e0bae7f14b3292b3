package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Evaluation.Evidence;
import dev.fairhaven.rules.Evaluation.Failure;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.json.PathValues;
import dev.fairhaven.rules.lists.Hit;
import dev.fairhaven.rules.lists.Lists;
import dev.fairhaven.rules.regex.Occurrences;
import dev.fairhaven.rules.values.RuleValue;
import dev.fairhaven.rules.values.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of the evaluation of one event. Used by one thread during the evaluation, and only
/// read afterwards, for explanations.
final class Frame {

  /// The most errors and the most passages that are kept.
  static final int FAILURES_MAX = 1000;

  static final int EVIDENCE_MAX = 1000;

  /// Represents `None`; null represents a value that was not computed.
  private static final Absence NONE = Absence.NONE;

  private enum Absence {
    NONE
  }

  /// A passage that a call found.
  private record Found(Sharing.Group group, Passage passage, Finding finding) {}

  /// @param function that found it
  /// @param hit the entry of a list or bank, null when none was asked
  record Finding(
      String function, String text, int start, int end, String detail, @Nullable Hit hit) {

    Finding(String function, String text, int start, int end, String detail) {
      this(function, text, start, end, detail, null);
    }
  }

  final Event event;
  final Ports ports;
  final Windows.Observation windows;
  final Lists lists;
  final boolean everything;
  final List<Failure> failures = new ArrayList<>(0);
  private final List<Found> found = new ArrayList<>(0);
  private final Plan plan;
  private final @Nullable Object[] slots;
  private final @Nullable Object[] shared;
  private final @Nullable Occurrences[] occurrences;
  private final PathValues data;
  private final PathValues secrets;

  Frame(
      Event event,
      Ports ports,
      boolean everything,
      Plan plan,
      PathValues data,
      PathValues secrets) {
    this.event = event;
    this.ports = ports;
    this.windows = ports.windows().observe(event);
    this.lists = ports.lists();
    this.everything = everything;
    this.plan = plan;
    this.slots = new @Nullable Object[everything ? plan.definitions().length : plan.kept()];
    this.shared = new @Nullable Object[plan.shared()];
    this.occurrences = new @Nullable Occurrences[plan.scans().length];
    this.data = data;
    this.secrets = secrets;
  }

  @Nullable Object raw(int path, boolean secret) {
    return secret ? secrets.get(path) : data.get(path);
  }

  /// The value of a variable, computed on first use; each time if its value is not kept.
  @Nullable Object variable(int slot) {
    if (slot >= slots.length) {
      return plan.definitions()[slot].eval(this);
    }
    var value = slots[slot];
    return value == null ? compute(slot) : value == NONE ? null : value;
  }

  /// Computes variables whether or not anything reads them.
  void compute(int[] slots) {
    for (int slot : slots) {
      variable(slot);
    }
  }

  private @Nullable Object compute(int slot) {
    var value = plan.definitions()[slot].eval(this);
    slots[slot] = value == null ? NONE : value;
    return value;
  }

  /// The value of a variable as it leaves the engine, null where it has none.
  @Nullable Object plain(int slot) {
    var value = variable(slot);
    // Most features are rules.
    return value instanceof RuleValue rule
        ? (Boolean) rule.isTrue()
        : value == Node.FAILED ? null : Values.plain(value);
  }

  boolean isComputed(int slot) {
    return slot < slots.length && slots[slot] != null;
  }

  /// Sets the value of a variable that was computed without its definition.
  void settle(int slot, Object value) {
    if (slot < slots.length) {
      slots[slot] = value;
    }
  }

  /// The literals in a text, found on first use.
  Occurrences occurrences(int scan, String text) {
    var known = occurrences[scan];
    if (known == null) {
      known = plan.scans()[scan].scan(text);
      occurrences[scan] = known;
    }
    return known;
  }

  /// The literals in a text if they were looked for.
  @Nullable Occurrences knownOccurrences(int scan) {
    return occurrences[scan];
  }

  /// Whether an equal call has had a value already.
  boolean isShared(int place) {
    return shared[place] != null;
  }

  @Nullable Object shared(int place) {
    return shared[place] == NONE ? null : shared[place];
  }

  void share(int place, @Nullable Object value) {
    shared[place] = value == null ? NONE : value;
  }

  Object fail(Location at, String kind, String message) {
    if (failures.size() < FAILURES_MAX) {
      failures.add(new Failure(kind, message, at));
    }
    return Node.FAILED;
  }

  void found(Sharing.Group group, Passage passage, Finding finding) {
    if (found.size() < EVIDENCE_MAX) {
      found.add(new Found(group, passage, finding));
    }
  }

  /// What the calls of a group have found.
  List<Evidence> evidence(Sharing.Group group) {
    return found.stream()
        .filter(each -> each.group() == group)
        .map(each -> each.passage().evidence(each.finding(), this))
        .toList();
  }
}
