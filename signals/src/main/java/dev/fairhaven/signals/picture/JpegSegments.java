package dev.fairhaven.signals.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The segments of a JPEG file before its first scan, and how many scans there are.
final class JpegSegments {

  private static final int MARK = 0xff;
  private static final int START_OF_SCAN = 0xda;
  private static final int APP2 = 0xe2;
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] bytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int components;
  private int scans;

  private JpegSegments(byte[] bytes) {
    this.bytes = bytes;
    read();
  }

  static JpegSegments of(byte[] bytes) {
    return new JpegSegments(bytes);
  }

  /// Colours a point has: 1 for grey, 3, or 4 for print; 0 when the file does not say.
  int components() {
    return components;
  }

  /// The file without colour profiles, which change what a decoder returns.
  byte[] withoutProfile() {
    return kept.toByteArray();
  }

  private void read() {
    kept.write(bytes, 0, 2);
    int at = 2;
    while (at + 4 <= bytes.length && at(at) == MARK && at(at + 1) != START_OF_SCAN) {
      int length = 2 + (at(at + 2) << 8 | at(at + 3));
      int end = Math.min(bytes.length, at + length);
      if (!isProfile(at)) {
        kept.write(bytes, at, end - at);
      }
      if (isFrame(at(at + 1)) && at + 9 < bytes.length) {
        components = at(at + 9);
      }
      at = end;
    }
    kept.write(bytes, at, bytes.length - at);
    countScans(at);
  }

  /// Within a scan the mark does not occur but for other segments.
  private void countScans(int from) {
    for (int i = from; i + 1 < bytes.length; i++) {
      scans += at(i) == MARK && at(i + 1) == START_OF_SCAN ? 1 : 0;
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
