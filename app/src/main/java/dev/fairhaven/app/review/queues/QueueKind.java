package dev.fairhaven.app.review.queues;

import java.util.Locale;

/// The kind of question that the tasks of a queue ask. An item has at most one unfinished task per
/// kind, except that every appeal is its own task.
public enum QueueKind {
  /// Does this item violate policy?
  CONTENT,
  /// Was that decision right?
  APPEAL;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
