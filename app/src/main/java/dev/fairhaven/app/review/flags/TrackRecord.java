package dev.fairhaven.app.review.flags;

/// What a reporter's latest resolved flags came to.
///
/// @param actioned those after which something was done
/// @param resolved all that were resolved, at most [#RESOLVED_MAX]
public record TrackRecord(int actioned, int resolved) {

  /// How far back it looks: what somebody reported years ago says little about today.
  public static final int RESOLVED_MAX = 200;

  public static final TrackRecord NONE = new TrackRecord(0, 0);
}
