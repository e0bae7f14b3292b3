package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.signals.windows.WindowStore;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves a window store's snapshot to a file. The snapshot names an event of the log, so that a
/// snapshot of another database is detected.
final class WindowSnapshots {

  private static final Logger LOG = LoggerFactory.getLogger(WindowSnapshots.class);
  private static final String FILE = "windows.snapshot";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Path partial;
  private final EventLog log;

  WindowSnapshots(Path directory, EventLog log) {
    this.file = directory.resolve(FILE);
    this.partial = directory.resolve(FILE + ".new");
    this.log = log;
  }

  /// Atomic: after a crash, the snapshot is either complete or absent.
  void save(WindowStore store) {
    long position = store.position();
    var event = log.idAt(position);
    if (event.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      write(store, position, event.get());
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(WindowStore store, long position, EventId event) throws IOException {
    try (var channel =
            FileChannel.open(
                partial,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        var out =
            new DataOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES))) {
      out.writeLong(position);
      out.writeUTF(event.value());
      store.save(out);
      out.flush();
      channel.force(true);
    }
  }

  /// Loads the snapshot into a store; empty if there is no usable one.
  Optional<WindowStore> load(long bytesMax) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
      long position = in.readLong();
      var event = new EventId(in.readUTF());
      if (!log.idAt(position).equals(Optional.of(event))) {
        LOG.warn("{} is of another database; the log is counted again", file);
        return Optional.empty();
      }
      var store = new WindowStore(bytesMax);
      store.load(in);
      return Optional.of(store);
    } catch (IOException e) {
      LOG.warn("{} cannot be used: {}; the log is counted again", file, e.toString());
      return Optional.empty();
    }
  }
}
