package dev.fairhaven.signals.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/// Makes GIF files of frames. Points are shades of grey, of which 255 is transparent.
final class GifMaker {

  static final int TRANSPARENT = 255;
  static final int KEPT = 1;
  static final int CLEARED = 2;
  static final int TAKEN_BACK = 3;

  private static final int CLEAR_CODE = 256;
  private static final int CODES_MAX = 4_096;

  /// After so many points the codes would get longer than nine bits.
  private static final int POINTS_AT_ONCE = 250;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  GifMaker(int width, int height) {
    file.writeBytes("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(numbers(width, height));
    file.write(0xf7);
    file.write(0);
    file.write(0);
    for (int i = 0; i < 256; i++) {
      file.writeBytes(new byte[] {(byte) i, (byte) i, (byte) i});
    }
  }

  private static byte[] numbers(int... values) {
    var bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  static int[] shades(BufferedImage image) {
    var shades =
        image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    for (int i = 0; i < shades.length; i++) {
      shades[i] = Math.min(TRANSPARENT - 1, shades[i]);
    }
    return shades;
  }

  /// A frame at a place.
  GifMaker frame(int left, int top, int width, int[] shades, int hundredths, int disposal) {
    return frame(left, top, width, shades.length / width, codes(shades), hundredths, disposal);
  }

  /// A frame of one shade, in few bytes.
  GifMaker plain(int width, int height, int shade, int hundredths) {
    return frame(0, 0, width, height, codes(width * height, shade), hundredths, KEPT);
  }

  private GifMaker frame(
      int left, int top, int width, int height, byte[] codes, int hundredths, int disposal) {
    file.writeBytes(new byte[] {0x21, (byte) 0xf9, 4, (byte) (disposal << 2 | 1)});
    file.writeBytes(numbers(hundredths));
    file.write(TRANSPARENT);
    file.write(0);
    file.write(0x2c);
    file.writeBytes(numbers(left, top, width, height));
    file.write(0);
    file.write(8);
    for (int at = 0; at < codes.length; at += 255) {
      int count = Math.min(255, codes.length - at);
      file.write(count);
      file.write(codes, at, count);
    }
    file.write(0);
    return this;
  }

  /// Each point by its own code.
  private static byte[] codes(int[] shades) {
    var bytes = new ByteArrayOutputStream();
    long held = 0;
    int bits = 0;
    for (int i = 0; i <= shades.length; i++) {
      if (i % POINTS_AT_ONCE == 0) {
        held |= (long) CLEAR_CODE << bits;
        bits += 9;
      }
      held |= (long) (i < shades.length ? shades[i] : CLEAR_CODE + 1) << bits;
      for (bits += 9; bits >= 8; bits -= 8) {
        bytes.write((int) held);
        held >>>= 8;
      }
    }
    bytes.write((int) held);
    return bytes.toByteArray();
  }

  /// Each code stands for one point more than the one before it.
  private static byte[] codes(int points, int shade) {
    var bits = new BitSet();
    int at = 0;
    for (int left = points; left > 0; ) {
      at = put(bits, at, CLEAR_CODE, at == 0 ? 9 : 12);
      for (int i = 0; i < CODES_MAX - CLEAR_CODE - 1 && left > 0; i++) {
        int next = CLEAR_CODE + 2 + Math.max(0, i - 1);
        int width = Math.min(12, Integer.SIZE - Integer.numberOfLeadingZeros(next));
        at = put(bits, at, i == 0 ? shade : next, width);
        left -= i + 1;
      }
    }
    return Arrays.copyOf(bits.toByteArray(), (at + 24) / 8);
  }

  private static int put(BitSet bits, int at, int code, int width) {
    for (int i = 0; i < width; i++) {
      bits.set(at + i, (code >> i & 1) == 1);
    }
    return at + width;
  }

  byte[] bytes() {
    file.write(0x3b);
    return file.toByteArray();
  }
}
