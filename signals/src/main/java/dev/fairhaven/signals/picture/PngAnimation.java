package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.picture.Frame.Disposal;
import dev.fairhaven.signals.picture.PngChunks.Chunk;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/// An APNG file: a PNG file with frames beside its first picture, which may be none of them. Each
/// frame is made a PNG file of its own, which the usual reader reads.
final class PngAnimation implements Animation {

  private static final int FRAME_CONTROL_BYTES = 26;
  private static final int SEQUENCE_BYTES = 4;

  private final byte[] bytes;
  private final ByteBuffer data;
  private final Chunk head;
  private final List<Frame> frames = new ArrayList<>();
  private final List<List<Part>> parts = new ArrayList<>();
  private final List<Chunk> shared = new ArrayList<>();
  private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);

  /// Of the compressed points.
  private record Part(int start, int length) {}

  private PngAnimation(byte[] bytes, PngChunks png) {
    this.bytes = bytes;
    this.data = ByteBuffer.wrap(bytes);
    this.head = png.chunks().getFirst();
    png.chunks().forEach(this::look);
    if (png.isCut()) {
      warnings.add(Warning.CUT);
    }
    removeEmptyFrames();
  }

  /// Whether a file has frames that browsers show.
  static boolean isAnimated(PngChunks png) {
    return startsWithHead(png) && png.chunks().stream().anyMatch(PngAnimation::isFrameControl);
  }

  private static boolean startsWithHead(PngChunks png) {
    return !png.chunks().isEmpty()
        && png.chunks().getFirst().name().equals("IHDR")
        && png.chunks().getFirst().length() == 13;
  }

  static PngAnimation of(byte[] bytes, PngChunks png) throws RefusedException {
    var animation = new PngAnimation(bytes, png);
    if (animation.frames.isEmpty()) {
      throw new RefusedException("the PNG file has no frame");
    }
    return animation;
  }

  private static boolean isFrameControl(Chunk chunk) {
    return chunk.name().equals("fcTL") && chunk.length() == FRAME_CONTROL_BYTES;
  }

  private void look(Chunk chunk) {
    switch (chunk.name()) {
      case "fcTL" -> frame(chunk);
      case "IDAT" -> part(chunk.start(), chunk.length());
      case "fdAT" -> part(chunk.start() + SEQUENCE_BYTES, chunk.length() - SEQUENCE_BYTES);
      case "PLTE", "tRNS" -> shared.add(chunk);
      default -> {} // says nothing about points
    }
  }

  private void frame(Chunk chunk) {
    if (!isFrameControl(chunk) || frames.size() == FRAMES_MAX) {
      warnings.add(isFrameControl(chunk) ? Warning.FRAMES_SKIPPED : Warning.DAMAGED);
      return;
    }
    int at = chunk.start();
    int divisor = data.getShort(at + 22) & 0xffff;
    int millis = 1000 * (data.getShort(at + 20) & 0xffff) / (divisor == 0 ? 100 : divisor);
    frames.add(
        new Frame(
            Math.max(0, data.getInt(at + 12)),
            Math.max(0, data.getInt(at + 16)),
            Math.max(1, data.getInt(at + 4)),
            Math.max(1, data.getInt(at + 8)),
            Math.max(1, millis),
            disposal(bytes[at + 24]),
            bytes[at + 25] == 1));
    parts.add(new ArrayList<>());
  }

  private static Disposal disposal(int code) {
    return switch (code) {
      case 1 -> Disposal.CLEARED;
      case 2 -> Disposal.TAKEN_BACK;
      default -> Disposal.KEPT;
    };
  }

  /// Points before the first frame are shown by those only who do not know frames.
  private void part(int start, int length) {
    if (!parts.isEmpty() && length > 0) {
      parts.getLast().add(new Part(start, length));
    }
  }

  private void removeEmptyFrames() {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (parts.get(i).isEmpty()) {
        parts.remove(i);
        frames.remove(i);
      }
    }
  }

  @Override
  public int width() {
    return data.getInt(head.start());
  }

  @Override
  public int height() {
    return data.getInt(head.start() + 4);
  }

  @Override
  public List<Frame> frames() {
    return frames;
  }

  @Override
  public Set<Warning> warnings() {
    return warnings;
  }

  @Override
  public Points decode(int index) throws IOException {
    var still = StillReader.read(still(index), PictureFormat.PNG);
    return new Points(Argb.of(still.image()), still.isWhole());
  }

  private byte[] still(int index) throws IOException {
    var file = new ByteArrayOutputStream();
    var out = new DataOutputStream(file);
    out.write(bytes, 0, PngChunks.HEAD_BYTES);
    var frame = frames.get(index);
    var frameHead = Arrays.copyOfRange(bytes, head.start(), head.start() + head.length());
    ByteBuffer.wrap(frameHead).putInt(frame.width()).putInt(frame.height());
    write(out, "IHDR", frameHead, 0, frameHead.length);
    for (var chunk : shared) {
      write(out, chunk.name(), bytes, chunk.start(), chunk.length());
    }
    for (var part : parts.get(index)) {
      write(out, "IDAT", bytes, part.start(), part.length());
    }
    write(out, "IEND", bytes, 0, 0);
    return file.toByteArray();
  }

  private static void write(DataOutputStream out, String name, byte[] from, int start, int length)
      throws IOException {
    var named = new ByteArrayOutputStream(4 + length);
    named.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    named.write(from, start, length);
    var sum = new CRC32();
    sum.update(named.toByteArray());
    out.writeInt(length);
    named.writeTo(out);
    out.writeInt((int) sum.getValue());
  }
}
