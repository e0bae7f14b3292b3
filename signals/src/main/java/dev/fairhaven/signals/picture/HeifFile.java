package dev.fairhaven.signals.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What HEIC and AVIF files are made of, as ISO/IEC 23008-12 describes it: items, such as tiles,
/// and how they make up the picture. Points are not decoded here.
///
/// @implNote ffmpeg reads such files from version 7 on, ignores turning in older ones, and shows a
///   tile only of those that have tiles, as those of phones do.
final class HeifFile {

  private static final int ITEMS_MAX = 4_096;
  private static final int EXTENTS_MAX = 4_096;
  private static final int DEPTH_MAX = 4;

  private final byte[] bytes;
  private final Map<Integer, String> types = new HashMap<>();
  private final Map<Integer, List<Extent>> places = new HashMap<>();
  private final Map<Integer, List<Integer>> propertiesOf = new HashMap<>();
  private final Map<Integer, List<Integer>> madeOf = new HashMap<>();
  private final Map<Integer, List<Integer>> auxiliaryOf = new HashMap<>();
  private final List<Box> properties = new ArrayList<>();
  private Optional<Integer> primary = Optional.empty();
  private Optional<Box> itemData = Optional.empty();
  private boolean isMoving;

  /// @param type four characters
  /// @param start of the content, as `end`
  record Box(String type, int start, int end) {}

  private record Extent(boolean isInItemData, long start, long length) {}

  /// An item that is decoded as it is.
  ///
  /// @param type such as `hvc1`
  /// @param setup the content of the box with what the decoder needs first
  /// @param data what is decoded
  @SuppressWarnings("ArrayRecordComponent") // read in place
  record Coded(String type, byte[] setup, byte[] data) {}

  /// A picture of one tile or more.
  ///
  /// @param tiles row by row
  /// @param width of the whole, 0 for that of its only tile, as `height`
  /// @param orientation what is done to it last
  record Tiled(List<Coded> tiles, int columns, int width, int height, Orientation orientation) {}

  private HeifFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @throws RefusedException when it is broken
  static HeifFile of(byte[] bytes) throws RefusedException {
    var file = new HeifFile(bytes);
    try {
      for (var box : file.boxes(0, bytes.length)) {
        switch (box.type()) {
          case "meta" -> file.readMeta(box);
          case "moov" -> file.isMoving = true;
          default -> {} // data, or nothing of interest
        }
      }
      return file;
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException _) {
      throw broken();
    }
  }

  private static RefusedException broken() {
    return new RefusedException("the HEIC or AVIF file is broken, or cut");
  }

  /// Whether it has a sequence of pictures too.
  boolean isMoving() {
    return isMoving;
  }

  /// The picture that is shown.
  Tiled picture() throws RefusedException {
    var item =
        primary.orElseThrow(
            () ->
                new RefusedException(
                    "HEIC and AVIF files without a still picture are not supported"));
    return tiled(item, DEPTH_MAX);
  }

  /// How opaque its points are, as shades of grey; empty when they all are.
  Optional<Tiled> opacity() throws RefusedException {
    for (var entry : auxiliaryOf.entrySet()) {
      boolean isOfPicture = primary.isPresent() && entry.getValue().contains(primary.get());
      if (isOfPicture && isOpacity(entry.getKey())) {
        return Optional.of(tiled(entry.getKey(), DEPTH_MAX));
      }
    }
    return Optional.empty();
  }

  private boolean isOpacity(int item) {
    return property(item, "auxC")
        .map(box -> text(box.start() + 4, box.end()))
        .filter(
            kind ->
                kind.startsWith("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
                    || kind.startsWith("urn:mpeg:hevc:2015:auxid:1"))
        .isPresent();
  }

  private Tiled tiled(int item, int depth) throws RefusedException {
    try {
      var type = types.getOrDefault(item, "none");
      return switch (type) {
        case "hvc1", "av01" -> new Tiled(List.of(coded(item, type)), 1, 0, 0, orientation(item));
        case "grid" -> grid(item);
        case "iden" -> identity(item, depth);
        default ->
            throw new RefusedException(
                "HEIF files with pictures of type " + printable(type) + " are not supported");
      };
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException _) {
      throw broken();
    }
  }

  private static String printable(String type) {
    return type.chars().allMatch(Character::isLetterOrDigit) ? type : "that no reader here knows";
  }

  private Tiled identity(int item, int depth) throws RefusedException {
    var from = madeOf.getOrDefault(item, List.of());
    if (from.size() != 1 || depth == 0) {
      throw broken();
    }
    var inner = tiled(from.getFirst(), depth - 1);
    return new Tiled(
        inner.tiles(),
        inner.columns(),
        inner.width(),
        inner.height(),
        inner.orientation().then(orientation(item)));
  }

  private Tiled grid(int item) throws RefusedException {
    var data = ByteBuffer.wrap(data(item));
    boolean isLong = (data.get(1) & 1) == 1;
    int rows = 1 + (data.get(2) & 0xff);
    int columns = 1 + (data.get(3) & 0xff);
    int width = isLong ? data.getInt(4) : data.getShort(4) & 0xffff;
    int height = isLong ? data.getInt(8) : data.getShort(6) & 0xffff;
    var items = madeOf.getOrDefault(item, List.of());
    if (items.size() != rows * columns || width < 1 || height < 1) {
      throw broken();
    }
    if ((long) width * height > PictureDecoder.PIXELS_MAX) {
      throw new RefusedException(
          "expected at most "
              + PictureDecoder.PIXELS_MAX
              + " points, got "
              + (long) width * height);
    }
    var tiles = new ArrayList<Coded>();
    for (int tile : items) {
      var type = types.getOrDefault(tile, "none");
      if (!type.equals("hvc1") && !type.equals("av01")) {
        throw new RefusedException(
            "HEIF files with tiles of type " + printable(type) + " are not supported");
      }
      tiles.add(coded(tile, type));
    }
    return new Tiled(tiles, columns, width, height, orientation(item));
  }

  private Coded coded(int item, String type) throws RefusedException {
    var setup = property(item, type.equals("hvc1") ? "hvcC" : "av1C").orElseThrow(HeifFile::broken);
    return new Coded(type, copy(setup.start(), setup.end()), data(item));
  }

  /// Properties are applied in their order.
  private Orientation orientation(int item) {
    var orientation = Orientation.UPRIGHT;
    for (int index : propertiesOf.getOrDefault(item, List.of())) {
      var box = properties.get(index);
      int value = bytes[box.start()];
      orientation =
          switch (box.type()) {
            case "irot" -> orientation.then(turn(value & 3));
            case "imir" ->
                orientation.then((value & 1) == 0 ? Orientation.FLIPPED : Orientation.MIRRORED);
            default -> orientation;
          };
    }
    return orientation;
  }

  private static Orientation turn(int quarters) {
    return switch (quarters) {
      case 1 -> Orientation.COUNTERCLOCKWISE;
      case 2 -> Orientation.HALF_TURN;
      case 3 -> Orientation.CLOCKWISE;
      default -> Orientation.UPRIGHT;
    };
  }

  private Optional<Box> property(int item, String type) {
    return propertiesOf.getOrDefault(item, List.of()).stream()
        .map(properties::get)
        .filter(box -> box.type().equals(type))
        .findFirst();
  }

  private byte[] data(int item) throws RefusedException {
    var extents = places.getOrDefault(item, List.of());
    long length = extents.stream().mapToLong(Extent::length).sum();
    if (extents.isEmpty() || length < 1 || length > bytes.length) {
      throw broken();
    }
    var data = ByteBuffer.allocate((int) length);
    for (var extent : extents) {
      long base = extent.isInItemData() ? itemData.orElseThrow(HeifFile::broken).start() : 0;
      data.put(bytes, Math.toIntExact(base + extent.start()), (int) extent.length());
    }
    return data.array();
  }

  private byte[] copy(int start, int end) {
    var copy = new byte[end - start];
    System.arraycopy(bytes, start, copy, 0, copy.length);
    return copy;
  }

  private String text(int start, int end) {
    return new String(bytes, start, Math.max(0, end - start), StandardCharsets.ISO_8859_1);
  }

  private List<Box> boxes(int start, int end) {
    var boxes = new ArrayList<Box>();
    var in = ByteBuffer.wrap(bytes);
    int at = start;
    while (at <= end - 8 && boxes.size() < ITEMS_MAX) {
      long size = in.getInt(at) & 0xffffffffL;
      int head = size == 1 ? 16 : 8;
      size = size == 1 ? in.getLong(at + 8) : size == 0 ? end - at : size;
      if (size < head) {
        return boxes;
      }
      int to = (int) Math.min(end, at + size);
      boxes.add(new Box(text(at + 4, at + 8), at + head, to));
      at = to;
    }
    return boxes;
  }

  private ByteBuffer content(Box box) {
    return ByteBuffer.wrap(bytes, box.start(), box.end() - box.start()).slice();
  }

  private void readMeta(Box meta) {
    for (var box : boxes(meta.start() + 4, meta.end())) {
      switch (box.type()) {
        case "pitm" -> readPrimary(content(box));
        case "iinf" -> readTypes(box);
        case "iloc" -> readPlaces(content(box));
        case "iprp" -> readProperties(box);
        case "iref" -> readReferences(box);
        case "idat" -> itemData = Optional.of(box);
        default -> {} // says nothing about points
      }
    }
  }

  private void readPrimary(ByteBuffer in) {
    int version = in.getInt() >>> 24;
    primary = Optional.of(id(in, version > 0));
  }

  private static int id(ByteBuffer in, boolean isLong) {
    return isLong ? in.getInt() : in.getShort() & 0xffff;
  }

  private void readTypes(Box box) {
    boolean isLong = bytes[box.start()] > 0;
    for (var entry : boxes(box.start() + (isLong ? 8 : 6), box.end())) {
      var in = content(entry);
      int version = in.getInt() >>> 24;
      if (entry.type().equals("infe") && version >= 2) {
        int item = id(in, version > 2);
        int type = in.position() + 2;
        types.put(item, text(entry.start() + type, entry.start() + type + 4));
      }
    }
  }

  private void readPlaces(ByteBuffer in) {
    int version = in.getInt() >>> 24;
    int sizes = in.getShort();
    int items = id(in, version > 1);
    for (int i = 0; i < Math.min(items, ITEMS_MAX); i++) {
      int item = id(in, version > 1);
      int method = version > 0 ? in.getShort() & 15 : 0;
      in.getShort(); // the file that has it: this one
      long base = number(in, sizes >> 4 & 15);
      int extents = in.getShort() & 0xffff;
      var found = new ArrayList<Extent>();
      for (int j = 0; j < Math.min(extents, EXTENTS_MAX); j++) {
        number(in, version > 0 ? sizes & 15 : 0);
        long start = number(in, sizes >> 12 & 15);
        found.add(new Extent(method == 1, base + start, number(in, sizes >> 8 & 15)));
      }
      places.put(item, found);
    }
  }

  private static long number(ByteBuffer in, int size) {
    return switch (size) {
      case 0 -> 0;
      case 4 -> in.getInt() & 0xffffffffL;
      case 8 -> in.getLong();
      default -> throw new IllegalArgumentException("expected 0, 4 or 8 bytes, got " + size);
    };
  }

  private void readProperties(Box iprp) {
    for (var box : boxes(iprp.start(), iprp.end())) {
      switch (box.type()) {
        case "ipco" -> properties.addAll(boxes(box.start(), box.end()));
        case "ipma" -> readAssociations(content(box));
        default -> {} // there are no others
      }
    }
  }

  private void readAssociations(ByteBuffer in) {
    int head = in.getInt();
    boolean isLong = (head & 1) == 1;
    int items = in.getInt();
    for (int i = 0; i < Math.min(items, ITEMS_MAX); i++) {
      int item = id(in, head >>> 24 > 0);
      int count = in.get() & 0xff;
      var indices = propertiesOf.computeIfAbsent(item, _ -> new ArrayList<>());
      for (int j = 0; j < count; j++) {
        int index = isLong ? in.getShort() & 0x7fff : in.get() & 0x7f;
        if (index > 0) {
          indices.add(index - 1);
        }
      }
    }
  }

  private void readReferences(Box iref) {
    boolean isLong = bytes[iref.start()] > 0;
    for (var box : boxes(iref.start() + 4, iref.end())) {
      var in = content(box);
      int from = id(in, isLong);
      int count = in.getShort() & 0xffff;
      var to = new ArrayList<Integer>();
      for (int i = 0; i < count; i++) {
        to.add(id(in, isLong));
      }
      switch (box.type()) {
        case "dimg" -> madeOf.put(from, to);
        case "auxl" -> auxiliaryOf.put(from, to);
        default -> {} // previews and descriptions
      }
    }
  }
}
