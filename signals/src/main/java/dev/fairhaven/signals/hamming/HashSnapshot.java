package dev.fairhaven.signals.hamming;

import dev.fairhaven.signals.snapshot.SnapshotException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// Hashes in a file, big-endian: a mark, how many there are, then id and four words (the lowest
/// first) of each in order of the ids, and CRC-32C of everything before it.
final class HashSnapshot {

  /// "FHPDQ", and the version of this form.
  private static final long MARK = 0x46_48_50_44_51_00_00_01L;

  private HashSnapshot() {}

  static void write(List<Part> parts, OutputStream out) throws IOException {
    var hashes = Merge.sorted(parts);
    var checked = new CheckedOutputStream(new BufferedOutputStream(out, 1 << 16), new CRC32C());
    var data = new DataOutputStream(checked);
    data.writeLong(MARK);
    data.writeInt(hashes.capacity());
    for (int i = 0; i < hashes.capacity(); i++) {
      data.writeLong(hashes.ids[i]);
      for (int word = 0; word < Hashes.WORDS; word++) {
        data.writeLong(hashes.words[Hashes.WORDS * i + word]);
      }
    }
    data.writeLong(checked.getChecksum().getValue());
    data.flush();
  }

  static Hashes read(InputStream in) throws IOException {
    var checked = new CheckedInputStream(new BufferedInputStream(in, 1 << 16), new CRC32C());
    var data = new DataInputStream(checked);
    try {
      if (data.readLong() != MARK) {
        throw new SnapshotException("not a snapshot of hashes, or one of another version");
      }
      var hashes = read(data);
      long expected = checked.getChecksum().getValue();
      if (data.readLong() != expected) {
        throw new SnapshotException("the snapshot is damaged: its checksum differs");
      }
      return hashes;
    } catch (EOFException _) {
      throw new SnapshotException("the snapshot is cut short");
    }
  }

  private static Hashes read(DataInputStream data) throws IOException {
    int count = data.readInt();
    if (count < 0 || count > HammingIndex.SIZE_MAX) {
      throw new SnapshotException(
          "expected at most " + HammingIndex.SIZE_MAX + " hashes, the snapshot says " + count);
    }
    var hashes = new Hashes(count);
    for (int i = 0; i < count; i++) {
      hashes.ids[i] = data.readLong();
      if (i > 0 && hashes.ids[i] <= hashes.ids[i - 1]) {
        throw new SnapshotException("the snapshot is damaged: its hashes are out of order");
      }
      for (int word = 0; word < Hashes.WORDS; word++) {
        hashes.words[Hashes.WORDS * i + word] = data.readLong();
      }
    }
    return hashes;
  }
}
