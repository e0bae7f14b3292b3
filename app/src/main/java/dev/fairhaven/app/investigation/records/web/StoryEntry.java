package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.review.flags.Flag;
import java.time.Instant;
import java.util.Comparator;

/// An entry in the history of an item or an account.
public sealed interface StoryEntry {

  /// Newest first.
  Comparator<StoryEntry> LATEST_FIRST = Comparator.comparing(StoryEntry::at).reversed();

  Instant at();

  /// A decision about it.
  record Decided(DecisionLine line) implements StoryEntry {

    @Override
    public Instant at() {
      return line.decision().time();
    }
  }

  /// A flag on it.
  record Flagged(Flag flag) implements StoryEntry {

    @Override
    public Instant at() {
      return flag.receivedAt();
    }
  }

  /// The end of an enforcement action on it.
  record Ended(EnforcementLine line, Instant at) implements StoryEntry {}

  /// The first event about it.
  record FirstSeen(Instant at) implements StoryEntry {}

  /// The latest event that changed it.
  record Changed(Instant at) implements StoryEntry {}
}
