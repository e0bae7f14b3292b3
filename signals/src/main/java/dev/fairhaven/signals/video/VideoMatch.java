package dev.fairhaven.signals.video;

import java.util.Comparator;

/// A known video that shares frames with another.
///
/// @param id under which it was added
/// @param queryFrames frames of the other video that look like one of this
/// @param queryPercent their share, above 0 up to 100
/// @param knownFrames frames of this video that look like one of the other
/// @param knownPercent their share, above 0 up to 100: how much of what is known was found
public record VideoMatch(
    long id, int queryFrames, double queryPercent, int knownFrames, double knownPercent) {

  static final Comparator<VideoMatch> MOST_FIRST =
      Comparator.comparingDouble((VideoMatch match) -> -match.queryPercent())
          .thenComparingDouble(match -> -match.knownPercent())
          .thenComparingLong(VideoMatch::id);
}
