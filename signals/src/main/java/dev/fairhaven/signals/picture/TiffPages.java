package dev.fairhaven.signals.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a TIFF file says about its pages, in both sizes of the format and both orders of bytes.
final class TiffPages {

  private static final int BIG = 43;

  /// Pages that are looked at.
  static final int PAGES_MAX = 16;

  private static final int ENTRIES_MAX = 1_000;

  private static final int SHORT = 3;
  private static final int LONG = 4;

  private static final int KIND = 254;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int COLOURS = 262;
  private static final int ORIENTATION = 274;
  private static final int SAMPLE_FORMAT = 339;

  /// A page in less detail, or a mask.
  private static final int ASIDE = 1 | 4;

  private static final Map<Integer, String> OTHER_COMPRESSIONS =
      Map.ofEntries(
          Map.entry(32809, "ThunderScan"),
          Map.entry(33003, "JPEG 2000"),
          Map.entry(33004, "JPEG 2000"),
          Map.entry(33005, "JPEG 2000"),
          Map.entry(34661, "JBIG"),
          Map.entry(34676, "SGI Log"),
          Map.entry(34677, "SGI Log"),
          Map.entry(34712, "JPEG 2000"),
          Map.entry(34887, "LERC"),
          Map.entry(34892, "lossy JPEG of DNG"),
          Map.entry(34925, "LZMA"),
          Map.entry(50000, "Zstandard"),
          Map.entry(50001, "WebP"),
          Map.entry(50002, "JPEG XL"),
          Map.entry(52546, "JPEG XL"));

  private static final List<Integer> COMPRESSIONS =
      List.of(1, 2, 3, 4, 5, 6, 7, 8, 32771, 32773, 32946);

  private static final Map<Integer, String> OTHER_COLOURS =
      Map.of(
          9, "ICC L*a*b*",
          10, "ITU L*a*b*",
          32803, "raw sensor",
          32844, "LogL",
          32845, "LogLuv",
          34892, "linear raw sensor");

  private static final List<Integer> KNOWN_COLOURS = List.of(0, 1, 2, 3, 4, 5, 6, 8);

  private final ByteBuffer bytes;
  private final boolean isBig;
  private final List<Page> pages = new ArrayList<>();

  /// @param number counts all pages of the file, from 0
  /// @param orientation of the page
  /// @param obstacle what of it no reader here can read
  record Page(int number, Orientation orientation, Optional<String> obstacle) {}

  private TiffPages(byte[] file) {
    this.bytes = ByteBuffer.wrap(file);
    bytes.order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    this.isBig = bytes.getShort(2) == BIG;
  }

  /// Those that are shown; empty when the file does not say.
  static List<Page> of(byte[] file) {
    var tiff = new TiffPages(file);
    try {
      tiff.read();
    } catch (IndexOutOfBoundsException | ArithmeticException _) {
      // it breaks off; the pages before that count
    }
    return tiff.pages;
  }

  private void read() {
    int at = offset(isBig ? 8 : 4);
    for (int number = 0; at > 0 && number < PAGES_MAX; number++) {
      int entries = isBig ? offset(at) : bytes.getShort(at) & 0xffff;
      if (entries > ENTRIES_MAX) {
        return;
      }
      int first = at + (isBig ? 8 : 2);
      int entryBytes = isBig ? 20 : 12;
      var values = new HashMap<Integer, Integer>();
      for (int i = 0; i < entries; i++) {
        int entry = first + i * entryBytes;
        if (isNumber(entry)) {
          values.put(bytes.getShort(entry) & 0xffff, value(entry));
        }
      }
      if ((values.getOrDefault(KIND, 0) & ASIDE) == 0) {
        pages.add(page(number, values));
      }
      at = offset(first + entries * entryBytes);
    }
  }

  private int offset(int at) {
    return isBig ? Math.toIntExact(bytes.getLong(at)) : bytes.getInt(at);
  }

  private boolean isNumber(int entry) {
    return bytes.getShort(entry + 2) == SHORT || bytes.getShort(entry + 2) == LONG;
  }

  /// The first value of an entry, whether it stands there or elsewhere.
  private int value(int entry) {
    boolean isShort = bytes.getShort(entry + 2) == SHORT;
    long count = isBig ? bytes.getLong(entry + 4) : bytes.getInt(entry + 4) & 0xffffffffL;
    int at = entry + (isBig ? 12 : 8);
    int size = isShort ? Short.BYTES : Integer.BYTES;
    int from = count > (isBig ? 8 : 4) / size ? offset(at) : at;
    return isShort ? bytes.getShort(from) & 0xffff : bytes.getInt(from);
  }

  private static Page page(int number, Map<Integer, Integer> values) {
    return new Page(
        number,
        Orientation.ofExif(values.getOrDefault(ORIENTATION, 1)),
        obstacle(values).map(what -> "TIFF files with " + what + " are not supported"));
  }

  private static Optional<String> obstacle(Map<Integer, Integer> values) {
    int compression = values.getOrDefault(COMPRESSION, 1);
    if (!COMPRESSIONS.contains(compression)) {
      return Optional.of(named(OTHER_COMPRESSIONS, "compression", compression));
    }
    int colours = values.getOrDefault(COLOURS, 1);
    if (!KNOWN_COLOURS.contains(colours)) {
      return Optional.of(named(OTHER_COLOURS, "colours", colours));
    }
    int format = values.getOrDefault(SAMPLE_FORMAT, 1);
    if (format != 1 && format != 4) {
      return Optional.of(format == 3 ? "floating-point samples" : "signed samples");
    }
    int bits = values.getOrDefault(BITS, 1);
    return bits > 16 ? Optional.of(bits + " bits a sample") : Optional.empty();
  }

  private static String named(Map<Integer, String> names, String what, int code) {
    var name = names.get(code);
    return name == null ? what + " of kind " + code : name + " " + what + " (" + code + ")";
  }
}
