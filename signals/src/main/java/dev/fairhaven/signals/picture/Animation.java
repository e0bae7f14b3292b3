package dev.fairhaven.signals.picture;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// A file with frames, looked through but not decoded.
interface Animation {

  /// Frames of a file at most; more are left aside.
  int FRAMES_MAX = 10_000;

  int width();

  int height();

  /// At least one.
  List<Frame> frames();

  /// What is known before anything is decoded.
  Set<Warning> warnings();

  /// The points of a frame as `0xAARRGGBB`, those that could not be read transparent.
  Points decode(int index) throws IOException;

  /// @param isWhole whether all points could be read
  @SuppressWarnings("ArrayRecordComponent") // read in place
  record Points(int[] colours, boolean isWhole) {}
}
