package dev.fairhaven.signals.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The segments of a JPEG file before its first scan, how many scans there are, and whether it has
/// an end.
final class JpegSegments {

  private static final int MARK = 0xff;
  private static final int START_OF_SCAN = 0xda;
  private static final int END = 0xd9;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] bytes;
  private final ByteArrayOutputStream kept;
  private Orientation orientation = Orientation.UPRIGHT;
  private boolean hasExif;
  private int components;
  private int scans;
  private boolean hasEnd;

  private JpegSegments(byte[] bytes) {
    this.bytes = bytes;
    this.kept = new ByteArrayOutputStream(bytes.length);
    read();
  }

  static JpegSegments of(byte[] bytes) {
    return new JpegSegments(bytes);
  }

  /// Colours a point has: 1 for grey, 3, or 4 for print; 0 when the file does not say.
  int components() {
    return components;
  }

  Orientation orientation() {
    return orientation;
  }

  /// Whether the file ends before the picture does.
  boolean isCut() {
    return !hasEnd;
  }

  /// The file without colour profiles, which change what a decoder returns.
  byte[] withoutProfile() {
    return kept.toByteArray();
  }

  private void read() {
    kept.write(bytes, 0, 2);
    int at = 2;
    while (at + 4 <= bytes.length && at(at) == MARK && at(at + 1) != START_OF_SCAN) {
      if (at(at + 1) == MARK) { // a filler
        at++;
        continue;
      }
      int length = 2 + (at(at + 2) << 8 | at(at + 3));
      int end = Math.min(bytes.length, at + length);
      if (!isProfile(at)) {
        kept.write(bytes, at, end - at);
      }
      if (isFrame(at(at + 1)) && at + 9 < bytes.length) {
        components = at(at + 9);
      }
      if (at(at + 1) == APP1 && !hasExif && Exif.isAt(bytes, at + 4, end)) {
        hasExif = true;
        orientation = Exif.orientation(bytes, at + 4, end);
      }
      at = end;
    }
    kept.write(bytes, at, bytes.length - at);
    countScans(at);
  }

  /// Within a scan the mark does not occur but for other segments. What follows the end is no part
  /// of the picture, but it may be read as one.
  private void countScans(int from) {
    for (int i = from; i + 1 < bytes.length; i++) {
      if (at(i) == MARK) {
        scans += at(i + 1) == START_OF_SCAN ? 1 : 0;
        hasEnd |= at(i + 1) == END && scans > 0;
      }
    }
  }

  /// How often the decoder passes over the whole picture.
  int scans() {
    return scans;
  }

  private int at(int index) {
    return bytes[index] & 0xff;
  }

  private boolean isProfile(int at) {
    int start = at + 4;
    return at(at + 1) == APP2
        && start + PROFILE.length <= bytes.length
        && Arrays.equals(bytes, start, start + PROFILE.length, PROFILE, 0, PROFILE.length);
  }

  /// Start of frame, whatever its coding; three codes in between mean something else.
  private static boolean isFrame(int code) {
    return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
  }
}
