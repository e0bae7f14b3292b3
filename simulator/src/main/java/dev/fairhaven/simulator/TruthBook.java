package dev.fairhaven.simulator;

import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;
import java.util.HashMap;
import java.util.Map;

/// What is true about each item and account, from the happenings seen so far: the answer that a
/// perfect reviewer would give. Not thread-safe; its size grows with the items that are not simply
/// benign.
///
/// An item that violates the policy once, such as by an edit, violates it. An account is judged by
/// the worst that it did.
public final class TruthBook {

  private final Map<Ref, Truth> truths = new HashMap<>();

  public void record(Happening happening) {
    switch (happening) {
      case EventHappened event -> record(event);
      case FlagRaised _ -> {}
    }
  }

  private void record(EventHappened event) {
    if (event.truth() instanceof Truth.Benign) {
      return;
    }
    keep(event.actor(), event.truth());
    if (event.target() != null) {
      keep(event.target(), event.truth());
    }
  }

  private void keep(Ref ref, Truth truth) {
    truths.merge(ref, truth, TruthBook::worse);
  }

  private static Truth worse(Truth known, Truth next) {
    return weight(next) > weight(known) ? next : known;
  }

  private static int weight(Truth truth) {
    return switch (truth) {
      case Truth.Benign _ -> 0;
      case Truth.LookAlike _ -> 1;
      case Truth.Cover _ -> 2;
      case Truth.Violation _ -> 3;
    };
  }

  /// The truth about an item or an account; benign where nothing else is known.
  public Truth about(Ref ref) {
    return truths.getOrDefault(ref, Truth.benign());
  }
}
