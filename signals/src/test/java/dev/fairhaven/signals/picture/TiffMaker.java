package dev.fairhaven.signals.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/// Makes TIFF files as scanners and picture editors do. Each page is what the samples say, row by
/// row, colour by colour.
final class TiffMaker {

  static final int PLAIN = 1;
  static final int DEFLATE = 8;
  static final int PACK_BITS = 32773;

  private final ByteOrder order;
  private final List<Page> pages = new ArrayList<>();

  /// @param bits of a sample: 8 or 16
  /// @param colours 0 white is zero, 1 grey, 2 RGB, 5 CMYK
  /// @param tile length of the side of a tile, 0 for one strip
  record Page(
      int width,
      int height,
      int bits,
      int colours,
      int compression,
      boolean isPredicted,
      int tile,
      int orientation,
      int[] samples) {

    static Page of(int colours, int bits, int[] samples) {
      return new Page(
          TestPicture.WIDTH, TestPicture.HEIGHT, bits, colours, PLAIN, false, 0, 1, samples);
    }

    Page compressed(int with, boolean predicted) {
      return new Page(width, height, bits, colours, with, predicted, tile, orientation, samples);
    }

    Page tiled(int side) {
      return new Page(
          width, height, bits, colours, compression, isPredicted, side, orientation, samples);
    }

    int channels() {
      return samples.length / (width * height);
    }

    int sample(int x, int y, int channel) {
      return x < width && y < height ? samples[(y * width + x) * channels() + channel] : 0;
    }
  }

  TiffMaker(ByteOrder order) {
    this.order = order;
  }

  TiffMaker page(Page page) {
    pages.add(page);
    return this;
  }

  byte[] bytes() {
    var file = ByteBuffer.allocate(4_000_000).order(order);
    file.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'));
    file.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'));
    file.putShort((short) 42).putInt(0);
    int link = 4;
    for (var page : pages) {
      var parts = parts(page);
      int offsets = file.position();
      int data = offsets + 8 * parts.size();
      parts.forEach(part -> file.putInt(0));
      parts.forEach(part -> file.putInt(part.length));
      int bits = writeBits(file, page, data);
      for (int i = 0; i < parts.size(); i++) {
        file.putInt(offsets + 4 * i, file.position());
        file.put(parts.get(i));
      }
      file.putInt(link, file.position());
      link = writeDirectory(file, page, parts.size(), offsets, bits);
    }
    var bytes = new byte[file.position()];
    file.get(0, bytes);
    return bytes;
  }

  private static int writeBits(ByteBuffer file, Page page, int at) {
    for (int i = 0; i < page.channels(); i++) {
      file.putShort((short) page.bits());
    }
    return at;
  }

  private int writeDirectory(ByteBuffer file, Page page, int parts, int offsets, int bits) {
    var tags = new TreeMap<Integer, int[]>();
    tags.put(256, new int[] {1, page.width()});
    tags.put(257, new int[] {1, page.height()});
    tags.put(258, new int[] {-page.channels(), page.channels() > 2 ? bits : page.bits()});
    tags.put(259, new int[] {1, page.compression()});
    tags.put(262, new int[] {1, page.colours()});
    tags.put(274, new int[] {-1, page.orientation()});
    tags.put(277, new int[] {1, page.channels()});
    tags.put(page.tile() > 0 ? 324 : 273, new int[] {parts, place(file, parts, offsets)});
    int lengths = offsets + 4 * parts;
    tags.put(page.tile() > 0 ? 325 : 279, new int[] {parts, place(file, parts, lengths)});
    tags.put(page.tile() > 0 ? 322 : 278, new int[] {1, rows(page)});
    if (page.tile() > 0) {
      tags.put(323, new int[] {1, page.tile()});
    }
    if (page.isPredicted()) {
      tags.put(317, new int[] {1, 2});
    }
    if (page.colours() == 2 && page.channels() == 4) {
      tags.put(338, new int[] {1, 2});
    }
    file.putShort((short) tags.size());
    tags.forEach((tag, value) -> writeEntry(file, tag, value[0], value[1]));
    file.putInt(0);
    return file.position() - 4;
  }

  private static int rows(Page page) {
    return page.tile() > 0 ? page.tile() : page.height();
  }

  /// One value stands in the entry itself.
  private static int place(ByteBuffer file, int parts, int at) {
    return parts == 1 ? file.getInt(at) : at;
  }

  /// @param count negative for short values
  private void writeEntry(ByteBuffer file, int tag, int count, int value) {
    file.putShort((short) tag).putShort((short) (count < 0 ? 3 : 4)).putInt(Math.abs(count));
    boolean isShort = count == -1 || count == -2;
    file.putInt(isShort && order == ByteOrder.BIG_ENDIAN ? value << 16 : value);
  }

  private List<byte[]> parts(Page page) {
    if (page.tile() == 0) {
      return List.of(part(page, 0, 0, page.width(), page.height()));
    }
    var parts = new ArrayList<byte[]>();
    for (int y = 0; y < page.height(); y += page.tile()) {
      for (int x = 0; x < page.width(); x += page.tile()) {
        parts.add(part(page, x, y, page.tile(), page.tile()));
      }
    }
    return parts;
  }

  private byte[] part(Page page, int left, int top, int width, int height) {
    int bytes = page.bits() / 8;
    var plain = ByteBuffer.allocate(width * height * page.channels() * bytes).order(order);
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        for (int channel = 0; channel < page.channels(); channel++) {
          int before = page.isPredicted() && x > left ? page.sample(x - 1, y, channel) : 0;
          int sample = page.sample(x, y, channel) - before;
          if (bytes == 2) {
            plain.putShort((short) sample);
          } else {
            plain.put((byte) sample);
          }
        }
      }
    }
    return compressed(page.compression(), plain.array());
  }

  private static byte[] compressed(int compression, byte[] plain) {
    return switch (compression) {
      case DEFLATE -> deflated(plain);
      case PACK_BITS -> packed(plain);
      default -> plain;
    };
  }

  private static byte[] deflated(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(plain);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /// Without any runs.
  private static byte[] packed(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    for (int at = 0; at < plain.length; at += 128) {
      int count = Math.min(128, plain.length - at);
      bytes.write(count - 1);
      bytes.write(plain, at, count);
    }
    return bytes.toByteArray();
  }
}
