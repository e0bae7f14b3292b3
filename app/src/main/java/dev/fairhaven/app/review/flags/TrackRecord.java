package dev.fairhaven.app.review.flags;

/// The outcomes of a reporter's most recent resolved flags.
///
/// @param actioned the number that led to action
/// @param resolved the number of resolved flags considered, at most [#RESOLVED_MAX]
public record TrackRecord(int actioned, int resolved) {

  /// The number of recent flags considered; older ones say little about a reporter today.
  public static final int RESOLVED_MAX = 200;

  public static final TrackRecord NONE = new TrackRecord(0, 0);
}
