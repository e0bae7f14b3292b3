package dev.fairhaven.signals.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The orientation that EXIF data give. Whatever else cameras write there is not looked at.
final class Exif {

  private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int TIFF_HEAD_BYTES = 8;
  private static final int ENTRY_BYTES = 12;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  private Exif() {}

  /// Whether what JPEG files say at that place is EXIF.
  static boolean isAt(byte[] bytes, int start, int end) {
    return start + HEAD.length <= end
        && Arrays.equals(bytes, start, start + HEAD.length, HEAD, 0, HEAD.length);
  }

  /// With or without the head that JPEG files have before the data. Data that say nothing, or
  /// cannot be read, stand for upright, as for viewers.
  static Orientation orientation(byte[] bytes, int start, int end) {
    int tiff = isAt(bytes, start, end) ? start + HEAD.length : start;
    if (end - tiff < TIFF_HEAD_BYTES) {
      return Orientation.UPRIGHT;
    }
    var data = ByteBuffer.wrap(bytes, tiff, end - tiff).slice();
    data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return orientation(data, data.getInt(4));
  }

  private static Orientation orientation(ByteBuffer data, int directory) {
    if (directory < TIFF_HEAD_BYTES || directory > data.limit() - 2) {
      return Orientation.UPRIGHT;
    }
    int entries = data.getShort(directory) & 0xffff;
    for (int i = 0, at = directory + 2; i < entries; i++, at += ENTRY_BYTES) {
      if (at > data.limit() - ENTRY_BYTES) {
        return Orientation.UPRIGHT;
      }
      if ((data.getShort(at) & 0xffff) == ORIENTATION && data.getShort(at + 2) == SHORT) {
        return Orientation.ofExif(data.getShort(at + 8) & 0xffff);
      }
    }
    return Orientation.UPRIGHT;
  }
}
