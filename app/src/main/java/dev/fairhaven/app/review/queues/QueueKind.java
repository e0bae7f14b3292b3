package dev.fairhaven.app.review.queues;

import java.util.Locale;

/// What the tasks of a queue ask. An item has at most one unfinished task of each kind, except that
/// every appeal is a task of its own.
public enum QueueKind {
  /// Does this item violate policy?
  CONTENT,
  /// Was that decision right?
  APPEAL;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
