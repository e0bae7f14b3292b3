package dev.fairhaven.signals.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The chunks of a WebP file, or of one of its frames.
final class WebpChunks {

  /// `RIFF`, the length of what follows, `WEBP`.
  static final int HEAD_BYTES = 12;

  static final int FRAMING_BYTES = 8;
  private static final int CHUNKS_MAX = 100_000;

  private final ByteBuffer bytes;
  private final List<Chunk> chunks = new ArrayList<>();
  private boolean isCut;

  /// @param start of the data
  /// @param length of the data, as far as they are there
  record Chunk(String name, int start, int length) {}

  private WebpChunks(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static WebpChunks of(byte[] bytes) {
    var webp = new WebpChunks(bytes);
    webp.read(HEAD_BYTES, bytes.length);
    webp.isCut |= bytes.length < webp.length();
    return webp;
  }

  /// Those in a part of a file.
  static List<Chunk> of(byte[] bytes, int start, int end) {
    var webp = new WebpChunks(bytes);
    webp.read(start, end);
    return webp.chunks;
  }

  private void read(int start, int end) {
    long at = start;
    while (at <= end - FRAMING_BYTES && chunks.size() < CHUNKS_MAX) {
      long length = bytes.getInt((int) at + 4) & 0xffffffffL;
      var name = new String(bytes.array(), (int) at, 4, StandardCharsets.ISO_8859_1);
      long there = Math.min(length, end - at - FRAMING_BYTES);
      chunks.add(new Chunk(name, (int) at + FRAMING_BYTES, (int) there));
      isCut |= there < length && isPoints(name);
      at += FRAMING_BYTES + length + (length & 1);
    }
  }

  private static boolean isPoints(String name) {
    return name.startsWith("VP8") || name.equals("ANMF") || name.equals("ALPH");
  }

  /// How long the file is to be, as it says.
  private long length() {
    return bytes.limit() < HEAD_BYTES ? 0 : FRAMING_BYTES + (bytes.getInt(4) & 0xffffffffL);
  }

  List<Chunk> chunks() {
    return chunks;
  }

  boolean isCut() {
    return isCut;
  }

  /// The file with zeros where it is cut, which decoders take for points as others do.
  byte[] whole() {
    return isCut
        ? Arrays.copyOf(
            bytes.array(), Math.clamp(length(), bytes.limit(), PictureDecoder.BYTES_MAX))
        : bytes.array();
  }

  Orientation orientation() {
    return chunks.stream()
        .filter(chunk -> chunk.name().equals("EXIF"))
        .findFirst()
        .map(
            chunk -> Exif.orientation(bytes.array(), chunk.start(), chunk.start() + chunk.length()))
        .orElse(Orientation.UPRIGHT);
  }
}
