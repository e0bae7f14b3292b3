package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;

/// What became of an attempt to read a picture.
public sealed interface Decoding {

  record Decoded(PictureFormat format, Luma luma) implements Decoding {}

  /// @param reason what was expected, and nothing of the contents
  record Unreadable(String reason) implements Decoding {}
}
