package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.picture.Frame.Disposal;
import dev.fairhaven.signals.picture.WebpChunks.Chunk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A WebP file with frames. Each is made a WebP file of its own, which the usual reader reads.
final class WebpAnimation implements Animation {

  private static final int FRAME_HEAD_BYTES = 16;
  private static final int CANVAS_BYTES = 10;
  private static final int HAS_ALPHA = 0x10;

  private final byte[] bytes;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Chunk> data = new ArrayList<>();
  private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
  private int width;
  private int height;

  private WebpAnimation(byte[] bytes, WebpChunks webp) {
    this.bytes = bytes;
    webp.chunks().forEach(this::look);
    if (webp.isCut()) {
      warnings.add(Warning.CUT);
    }
  }

  static boolean isAnimated(WebpChunks webp) {
    return webp.chunks().stream().anyMatch(WebpAnimation::isFrame)
        && webp.chunks().getFirst().name().equals("VP8X")
        && webp.chunks().getFirst().length() >= CANVAS_BYTES;
  }

  private static boolean isFrame(Chunk chunk) {
    return chunk.name().equals("ANMF") && chunk.length() > FRAME_HEAD_BYTES;
  }

  static WebpAnimation of(byte[] bytes, WebpChunks webp) {
    return new WebpAnimation(bytes, webp);
  }

  private void look(Chunk chunk) {
    if (chunk.name().equals("VP8X") && chunk.length() >= CANVAS_BYTES) {
      width = 1 + number(chunk.start() + 4);
      height = 1 + number(chunk.start() + 7);
    }
    if (isFrame(chunk)) {
      frame(chunk);
    }
  }

  private void frame(Chunk chunk) {
    if (frames.size() == FRAMES_MAX) {
      warnings.add(Warning.FRAMES_SKIPPED);
      return;
    }
    int at = chunk.start();
    int flags = bytes[at + 15];
    frames.add(
        new Frame(
            2 * number(at),
            2 * number(at + 3),
            1 + number(at + 6),
            1 + number(at + 9),
            Math.max(1, number(at + 12)),
            (flags & 1) == 1 ? Disposal.CLEARED : Disposal.KEPT,
            (flags & 2) == 0));
    data.add(chunk);
  }

  /// Of 24 bits.
  private int number(int at) {
    return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8) | ((bytes[at + 2] & 0xff) << 16);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
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
    var still = StillReader.read(still(index), PictureFormat.WEBP);
    var frame = frames.get(index);
    if (still.image().getWidth() != frame.width() || still.image().getHeight() != frame.height()) {
      throw new RefusedException("a frame of the WebP file has another size than it says");
    }
    return new Points(Argb.of(still.image()), still.isWhole());
  }

  private byte[] still(int index) {
    var frame = frames.get(index);
    var chunk = data.get(index);
    var points =
        WebpChunks.of(bytes, chunk.start() + FRAME_HEAD_BYTES, chunk.start() + chunk.length());
    boolean hasAlpha = points.stream().anyMatch(each -> each.name().equals("ALPH"));
    var body = new ByteArrayOutputStream();
    body.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    if (hasAlpha) {
      write(body, "VP8X", canvas(frame), 0, CANVAS_BYTES);
    }
    for (var each : points) {
      write(body, each.name(), bytes, each.start(), each.length());
    }
    var file = new ByteArrayOutputStream();
    write(file, "RIFF", body.toByteArray(), 0, body.size());
    return file.toByteArray();
  }

  private static byte[] canvas(Frame frame) {
    return ByteBuffer.allocate(CANVAS_BYTES + 1)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(HAS_ALPHA)
        .putInt(4, frame.width() - 1)
        .putInt(7, frame.height() - 1)
        .array();
  }

  private static void write(
      ByteArrayOutputStream out, String name, byte[] from, int start, int length) {
    out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.write(from, start, length);
    if (length % 2 == 1) {
      out.write(0);
    }
  }
}
