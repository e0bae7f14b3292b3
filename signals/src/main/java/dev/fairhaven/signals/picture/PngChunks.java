package dev.fairhaven.signals.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The chunks of a PNG file, and whether it has an end.
final class PngChunks {

  static final int HEAD_BYTES = 8;

  /// Length and name before the data, a checksum after them.
  static final int FRAMING_BYTES = 12;

  private static final int CHUNKS_MAX = 500_000;

  private final ByteBuffer bytes;
  private final List<Chunk> chunks = new ArrayList<>();
  private boolean isCut = true;

  /// @param start of the data
  record Chunk(String name, int start, int length) {}

  private PngChunks(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  static PngChunks of(byte[] bytes) {
    var png = new PngChunks(bytes);
    png.read();
    return png;
  }

  private void read() {
    int at = HEAD_BYTES;
    while (at <= bytes.limit() - FRAMING_BYTES && chunks.size() < CHUNKS_MAX) {
      int length = bytes.getInt(at);
      if (length < 0 || length > bytes.limit() - at - FRAMING_BYTES) {
        return;
      }
      var name = new String(bytes.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
      chunks.add(new Chunk(name, at + 8, length));
      if (name.equals("IEND")) {
        isCut = false;
        return;
      }
      at += FRAMING_BYTES + length;
    }
  }

  List<Chunk> chunks() {
    return chunks;
  }

  boolean isCut() {
    return isCut;
  }

  Orientation orientation() {
    return chunks.stream()
        .filter(chunk -> chunk.name().equals("eXIf"))
        .findFirst()
        .map(
            chunk -> Exif.orientation(bytes.array(), chunk.start(), chunk.start() + chunk.length()))
        .orElse(Orientation.UPRIGHT);
  }
}
