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
  private static final int APP14 = 0xee;
  static final int PRINT_COLOURS = 4;
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

  /// Version 100, no flags, colours not transformed.
  private static final byte[] ADOBE_SEGMENT =
      "\u00ff\u00ee\0\u000eAdobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] bytes;
  private final ByteArrayOutputStream kept;
  private Orientation orientation = Orientation.UPRIGHT;
  private boolean hasExif;
  private boolean hasAdobe;
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

  /// The file without colour profiles, which change what a decoder returns. Where nothing says how
  /// four colours are meant, they are print colours as Adobe stores them: what all viewers show.
  byte[] withoutProfile() {
    return components == PRINT_COLOURS && !hasAdobe ? asOfAdobe() : kept.toByteArray();
  }

  private byte[] asOfAdobe() {
    var file = new ByteArrayOutputStream(bytes.length);
    file.write(bytes, 0, 2);
    file.writeBytes(ADOBE_SEGMENT);
    file.write(kept.toByteArray(), 2, kept.size() - 2);
    return file.toByteArray();
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
      hasAdobe |= at(at + 1) == APP14 && startsWith(ADOBE, at + 4);
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
      if (bytes[i] == (byte) MARK) {
        countMark(at(i + 1));
      }
    }
  }

  private void countMark(int code) {
    scans += code == START_OF_SCAN ? 1 : 0;
    hasEnd |= code == END && scans > 0;
  }

  /// How often the decoder passes over the whole picture.
  int scans() {
    return scans;
  }

  private int at(int index) {
    return bytes[index] & 0xff;
  }

  private boolean isProfile(int at) {
    return at(at + 1) == APP2 && startsWith(PROFILE, at + 4);
  }

  private boolean startsWith(byte[] name, int start) {
    return start + name.length <= bytes.length
        && Arrays.equals(bytes, start, start + name.length, name, 0, name.length);
  }

  /// Start of frame, whatever its coding; three codes in between mean something else.
  private static boolean isFrame(int code) {
    return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
  }
}
