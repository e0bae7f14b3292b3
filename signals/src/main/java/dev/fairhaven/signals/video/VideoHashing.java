package dev.fairhaven.signals.video;

import java.util.List;

/// What became of an attempt to hash a video.
public sealed interface VideoHashing {

  /// @param frames in the order they are shown, at least one
  record Hashed(List<FrameHash> frames) implements VideoHashing {
    public Hashed {
      frames = List.copyOf(frames);
    }
  }

  /// @param reason what was expected, and nothing of the contents
  record Unreadable(String reason) implements VideoHashing {}
}
