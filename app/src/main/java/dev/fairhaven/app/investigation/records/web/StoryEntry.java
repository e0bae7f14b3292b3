package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.review.flags.Flag;
import java.time.Instant;
import java.util.Comparator;

/// One thing that happened to an item or an account.
public sealed interface StoryEntry {

  /// The latest first.
  Comparator<StoryEntry> LATEST_FIRST = Comparator.comparing(StoryEntry::at).reversed();

  Instant at();

  /// Somebody or something decided about it.
  record Decided(DecisionLine line) implements StoryEntry {

    @Override
    public Instant at() {
      return line.decision().time();
    }
  }

  /// Somebody reported it.
  record Flagged(Flag flag) implements StoryEntry {

    @Override
    public Instant at() {
      return flag.receivedAt();
    }
  }

  /// Something that was done to it ended.
  record Ended(EnforcementLine line, Instant at) implements StoryEntry {}

  /// The first event about it.
  record FirstSeen(Instant at) implements StoryEntry {}

  /// The latest event that changed it.
  record Changed(Instant at) implements StoryEntry {}
}
