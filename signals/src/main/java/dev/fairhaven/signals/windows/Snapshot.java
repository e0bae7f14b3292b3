package dev.fairhaven.signals.windows;

import dev.fairhaven.signals.snapshot.SnapshotException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// The form of snapshots: a header, a section of the series, for each shard of the keys a section.
/// Each section has its length and a checksum.
///
/// All numbers are big-endian. A shard: how far in the event log it is, then for each key the key,
/// its number of words and its words, the first two of which are the block's header.
final class Snapshot {

  private static final long MAGIC = 0x4661_6972_5769_6e64L;
  private static final int VERSION = 1;

  private static final int SERIES_BYTES = 17;
  private static final int SECTION_BYTES_MAX = 1 << 30;

  private Snapshot() {}

  private static void writeHeader(DataOutputStream out) throws IOException {
    out.writeLong(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(WindowStore.SHARDS);
  }

  private static void readHeader(DataInputStream in) throws IOException {
    if (in.readLong() != MAGIC) {
      throw new SnapshotException("not a snapshot of windows");
    }
    int version = in.readInt();
    if (version != VERSION || in.readInt() != WindowStore.SHARDS) {
      throw new SnapshotException("expected version " + VERSION + ", got " + version);
    }
  }

  private static void writeSection(DataOutputStream out, ByteBuffer section) throws IOException {
    var checksum = new CRC32C();
    checksum.update(section.duplicate());
    out.writeInt(section.remaining());
    out.writeLong(checksum.getValue());
    out.write(section.array(), section.arrayOffset() + section.position(), section.remaining());
  }

  private static ByteBuffer readSection(DataInputStream in) throws IOException {
    int length = in.readInt();
    long expected = in.readLong();
    if (length < 0 || length > SECTION_BYTES_MAX) {
      throw new SnapshotException("a section is damaged");
    }
    var bytes = in.readNBytes(length);
    var checksum = new CRC32C();
    checksum.update(bytes);
    if (bytes.length < length || checksum.getValue() != expected) {
      throw new SnapshotException("a section is damaged");
    }
    return ByteBuffer.wrap(bytes);
  }

  private static ByteBuffer series(Map<Integer, Series> byNumber) {
    var buffer = ByteBuffer.allocate(Integer.BYTES + byNumber.size() * SERIES_BYTES);
    buffer.putInt(byNumber.size());
    byNumber.forEach(
        (number, series) ->
            buffer
                .putInt(number)
                .putLong(series.id())
                .put((byte) series.kind().code())
                .putInt(series.retention().code()));
    return buffer.flip();
  }

  private static Map<Integer, Series> series(ByteBuffer section) throws SnapshotException {
    var byNumber = new LinkedHashMap<Integer, Series>();
    int count = section.getInt();
    for (int i = 0; i < count; i++) {
      int number = section.getInt();
      long id = section.getLong();
      var kind = Kind.ofCode(section.get());
      byNumber.put(number, new Series(id, kind, Retention.ofCode(section.getInt())));
    }
    return byNumber;
  }

  /// Writes the complete series of `store`; it can be used in between.
  static void write(WindowStore store, OutputStream stream) throws IOException {
    var out = new DataOutputStream(stream);
    writeHeader(out);
    var saved = store.completeByNumber();
    writeSection(out, series(saved));
    for (int shard = 0; shard < WindowStore.SHARDS; shard++) {
      writeSection(out, store.copyShard(shard, saved.keySet()));
    }
    out.flush();
  }

  /// @throws SnapshotException when it cannot be used; the store may then hold a part of it
  static void read(WindowStore store, InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    try {
      readHeader(in);
      var byNumber = series(readSection(in));
      for (int shard = 0; shard < WindowStore.SHARDS; shard++) {
        store.restoreShard(shard, readSection(in), byNumber);
      }
      store.markComplete(byNumber.values());
    } catch (EOFException _) {
      throw new SnapshotException("cut short");
    }
  }
}
