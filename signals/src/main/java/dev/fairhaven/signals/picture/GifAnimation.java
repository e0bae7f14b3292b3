package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.picture.Frame.Disposal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A GIF file of one frame or more, as GIF89a describes it. It is read anew here, as the reader of
/// the JDK returns frames without their place, and takes time and memory for each that a file has.
final class GifAnimation implements Animation {

  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int IMAGE = 0x2c;
  private static final int TRAILER = 0x3b;
  private static final int OPAQUE = 0xff000000;
  private static final int WHITE = 0xffffffff;

  /// Browsers take shorter times for a mistake, and show such frames this long.
  private static final int MILLIS_MIN = 20;

  private static final int MILLIS_DEFAULT = 100;

  private final byte[] bytes;
  private final GifCodes codes;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Data> data = new ArrayList<>();
  private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
  private int[] globalColours = {};
  private int width;
  private int height;

  /// What the next frame is drawn with.
  private Control control = Control.NONE;

  /// @param transparent the index of the colour that is not drawn, -1 for none
  private record Control(int millis, Disposal disposal, int transparent) {
    static final Control NONE = new Control(MILLIS_DEFAULT, Disposal.KEPT, -1);
  }

  @SuppressWarnings("ArrayRecordComponent") // read in place
  private record Data(int start, int[] colours, int transparent, boolean isInterlaced) {}

  private GifAnimation(byte[] bytes) {
    this.bytes = bytes;
    this.codes = new GifCodes(bytes);
  }

  static GifAnimation of(byte[] bytes) throws RefusedException {
    var gif = new GifAnimation(bytes);
    gif.look();
    if (gif.frames.isEmpty()) {
      throw new RefusedException("the GIF file has no frame");
    }
    return gif;
  }

  private void look() {
    int flags = at(10);
    int colours = flags >= 0x80 ? 2 << (flags & 7) : 0;
    globalColours = colours(13, colours);
    int at = 13 + 3 * colours;
    while (at >= 0 && at < bytes.length && at(at) != TRAILER) {
      if (frames.size() == FRAMES_MAX) {
        warnings.add(Warning.FRAMES_SKIPPED);
        break;
      }
      at =
          switch (at(at)) {
            case EXTENSION -> extension(at);
            case IMAGE -> frame(at);
            default -> damaged();
          };
    }
    if (at >= bytes.length) {
      warnings.add(Warning.CUT);
    }
    width = number(6);
    height = number(8);
    if (!frames.isEmpty() && (width == 0 || height == 0)) {
      width = frames.getFirst().left() + frames.getFirst().width();
      height = frames.getFirst().top() + frames.getFirst().height();
    }
  }

  private int damaged() {
    warnings.add(Warning.DAMAGED);
    return -1;
  }

  private int extension(int at) {
    if (at(at + 1) == GRAPHIC_CONTROL && at(at + 2) >= 4) {
      int flags = at(at + 3);
      int millis = 10 * number(at + 4);
      control =
          new Control(
              millis < MILLIS_MIN ? MILLIS_DEFAULT : millis,
              disposal(flags >> 2 & 7),
              (flags & 1) == 1 ? at(at + 6) : -1);
    }
    return afterBlocks(at + 2);
  }

  private static Disposal disposal(int code) {
    return switch (code) {
      case 2 -> Disposal.CLEARED;
      case 3 -> Disposal.TAKEN_BACK;
      default -> Disposal.KEPT;
    };
  }

  private int frame(int at) {
    int flags = at(at + 9);
    int own = flags >= 0x80 ? 2 << (flags & 7) : 0;
    int start = at + 10 + 3 * own;
    var frame =
        new Frame(
            number(at + 1),
            number(at + 3),
            number(at + 5),
            number(at + 7),
            control.millis(),
            control.disposal(),
            control.transparent() >= 0);
    if (start < bytes.length && frame.points() > 0) {
      frames.add(frame);
      data.add(
          new Data(
              start,
              own > 0 ? colours(at + 10, own) : globalColours,
              control.transparent(),
              (flags & 0x40) != 0));
    }
    control = Control.NONE;
    return afterBlocks(start + 1);
  }

  private int afterBlocks(int start) {
    int at = start;
    while (at < bytes.length && at(at) > 0) {
      at += 1 + at(at);
    }
    return at + 1;
  }

  private int[] colours(int start, int count) {
    var colours = new int[count];
    for (int i = 0; i < count; i++) {
      int at = start + 3 * i;
      colours[i] = OPAQUE | at(at) << 16 | at(at + 1) << 8 | at(at + 2);
    }
    return colours;
  }

  /// Zero past the end.
  private int at(int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0;
  }

  private int number(int index) {
    return at(index) | at(index + 1) << 8;
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
  public Points decode(int index) {
    var frame = frames.get(index);
    var from = data.get(index);
    var indices = new byte[frame.width() * frame.height()];
    int read = codes.decode(from.start(), indices);
    var points = new int[indices.length];
    var rows = from.isInterlaced() ? new InterlacedRows(frame.height()) : null;
    for (int i = 0, y = 0; i < read; y++) {
      int row = rows == null ? y : rows.row(y);
      for (int x = 0; x < frame.width() && i < read; x++, i++) {
        points[row * frame.width() + x] = colour(from, indices[i] & 0xff);
      }
    }
    if (index == 0 && read < indices.length) {
      whiten(points, frame.width(), read, rows);
    }
    return new Points(points, read == indices.length);
  }

  /// What is missing of the first frame, as of other pictures.
  private static void whiten(int[] points, int width, int read, @Nullable InterlacedRows rows) {
    for (int i = read; i < points.length; i++) {
      int row = rows == null ? i / width : rows.row(i / width);
      points[row * width + i % width] = WHITE;
    }
  }

  private static int colour(Data data, int index) {
    boolean isDrawn = index != data.transparent() && index < data.colours().length;
    return isDrawn ? data.colours()[index] : 0;
  }

  /// Every eighth row, then those in the middle between, and so on.
  private record InterlacedRows(int height) {

    private static final int[] FIRST = {0, 4, 2, 1};
    private static final int[] STEP = {8, 8, 4, 2};

    int row(int number) {
      int left = number;
      for (int pass = 0; pass < FIRST.length; pass++) {
        int rows = Math.max(0, (height - FIRST[pass] + STEP[pass] - 1) / STEP[pass]);
        if (left < rows) {
          return FIRST[pass] + left * STEP[pass];
        }
        left -= rows;
      }
      throw new IllegalArgumentException("expected fewer than " + height + " rows");
    }
  }
}
