package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.picture.HeifFile.Coded;
import dev.fairhaven.signals.picture.HeifFile.Tiled;
import dev.fairhaven.signals.video.FfmpegProgram;
import dev.fairhaven.signals.video.StillFrames;
import dev.fairhaven.signals.video.StillFrames.Frames;
import dev.fairhaven.signals.video.StillFrames.Unreadable;
import dev.fairhaven.signals.video.VideoLimits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Reads HEIC and AVIF files. What they are made of is looked at here; the points of each tile are
/// decoded by the program ffmpeg, in a process of its own, from a file of that tile's code alone.
final class HeifReader {

  private static final VideoLimits LIMITS =
      new VideoLimits(
          2L * PictureDecoder.BYTES_MAX, PictureDecoder.PIXELS_MAX, 4_096, Duration.ofSeconds(30));

  private static final byte[] START_CODE = {0, 0, 0, 1};
  private static final int HEVC_ARRAYS = 22;
  private static final int IVF_HEAD_BYTES = 32;
  private static final int IVF_FRAME_BYTES = 12;

  /// What separates frames, where a file has several.
  private static final byte[] AV1_FRAME_START = {0x12, 0};

  private final Path ffmpeg;

  private HeifReader(Path ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  static Shown read(byte[] bytes, Optional<Path> ffmpeg) throws IOException {
    var file = HeifFile.of(bytes);
    var program =
        ffmpeg.orElseThrow(
            () ->
                new RefusedException(
                    "HEIC and AVIF pictures are read by the program ffmpeg, and there is none on the PATH; install it, or name it in "
                        + FfmpegProgram.VARIABLE));
    return new HeifReader(program).read(file);
  }

  private Shown read(HeifFile file) throws IOException {
    var picture = file.picture();
    var image = decoded(picture);
    var opacity = file.opacity();
    if (opacity.isPresent()) {
      image = transparent(image, decoded(opacity.get()));
    }
    var warnings = EnumSet.noneOf(Warning.class);
    if (file.isMoving()) {
      warnings.add(Warning.FRAMES_SKIPPED);
    }
    return Shown.of(image, picture.orientation(), warnings);
  }

  private static BufferedImage transparent(BufferedImage image, BufferedImage opacity)
      throws RefusedException {
    int width = image.getWidth();
    int height = image.getHeight();
    if (opacity.getWidth() != width || opacity.getHeight() != height) {
      throw new RefusedException("expected transparency of the size of the picture");
    }
    var colours = image.getRGB(0, 0, width, height, null, 0, width);
    var shades = opacity.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < colours.length; i++) {
      colours[i] = (colours[i] & 0xffffff) | (shades[i] << 24);
    }
    var transparent = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    transparent.setRGB(0, 0, width, height, colours, 0, width);
    return transparent;
  }

  private BufferedImage decoded(Tiled picture) throws IOException {
    boolean isHevc = picture.tiles().getFirst().type().equals("hvc1");
    var file = Files.createTempFile("fairhaven-picture", isHevc ? ".hevc" : ".ivf");
    try {
      Files.write(file, isHevc ? hevc(picture.tiles()) : ivf(picture.tiles()));
      return switch (StillFrames.of(ffmpeg, file, LIMITS)) {
        case Frames(var frames) -> pasted(picture, frames);
        case Unreadable(var reason) -> throw new RefusedException(reason);
      };
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException _) {
      throw new RefusedException("the HEIC or AVIF file is broken, or cut");
    } finally {
      Files.delete(file);
    }
  }

  private static BufferedImage pasted(Tiled picture, List<BufferedImage> frames)
      throws RefusedException {
    if (frames.size() != picture.tiles().size()) {
      throw new RefusedException(
          "ffmpeg read "
              + frames.size()
              + " of the "
              + picture.tiles().size()
              + " parts of the HEIC or AVIF file");
    }
    if (picture.width() == 0) {
      return frames.getFirst();
    }
    var whole = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
    var graphics = whole.createGraphics();
    int width = frames.getFirst().getWidth();
    int height = frames.getFirst().getHeight();
    for (int i = 0; i < frames.size(); i++) {
      int column = i % picture.columns();
      int row = i / picture.columns();
      graphics.drawImage(frames.get(i), column * width, row * height, null);
    }
    graphics.dispose();
    return whole;
  }

  /// The tiles as frames of a film, each with what the decoder needs first.
  private static byte[] hevc(List<Coded> tiles) {
    var film = new ByteArrayOutputStream();
    for (var tile : tiles) {
      var setup = ByteBuffer.wrap(tile.setup());
      int lengthBytes = (setup.get(HEVC_ARRAYS - 1) & 3) + 1;
      setup.position(HEVC_ARRAYS);
      for (int arrays = setup.get() & 0xff; arrays > 0; arrays--) {
        setup.get(); // the kind, which the unit says itself
        for (int units = setup.getShort() & 0xffff; units > 0; units--) {
          writeUnit(film, setup, setup.getShort() & 0xffff);
        }
      }
      var data = ByteBuffer.wrap(tile.data());
      while (data.remaining() > lengthBytes) {
        writeUnit(film, data, length(data, lengthBytes));
      }
    }
    return film.toByteArray();
  }

  private static int length(ByteBuffer in, int bytes) {
    int length = 0;
    for (int i = 0; i < bytes; i++) {
      length = (length << 8) | (in.get() & 0xff);
    }
    return length;
  }

  private static void writeUnit(ByteArrayOutputStream film, ByteBuffer from, int length) {
    film.writeBytes(START_CODE);
    if (length < 0 || length > from.remaining()) {
      throw new BufferUnderflowException();
    }
    var unit = new byte[length];
    from.get(unit);
    film.writeBytes(unit);
  }

  private static byte[] ivf(List<Coded> tiles) {
    var film = new ByteArrayOutputStream();
    var head = ByteBuffer.allocate(IVF_HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    head.put("DKIF".getBytes(StandardCharsets.ISO_8859_1));
    head.putShort(6, (short) IVF_HEAD_BYTES);
    head.put(8, "AV01".getBytes(StandardCharsets.ISO_8859_1));
    head.putInt(16, 1).putInt(20, 1).putInt(24, tiles.size());
    film.writeBytes(head.array());
    for (int i = 0; i < tiles.size(); i++) {
      var tile = tiles.get(i);
      int length = AV1_FRAME_START.length + tile.data().length;
      var frame = ByteBuffer.allocate(IVF_FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      film.writeBytes(frame.putInt(length).putLong(i).array());
      film.writeBytes(AV1_FRAME_START);
      film.writeBytes(tile.data());
    }
    return film.toByteArray();
  }
}
