package dev.fairhaven.app.platform.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The right to use a data directory: held by one process at a time, gone with it however it ends.
///
/// The lock is the operating system's, on the file `lock`; the process id inside is only for the
/// message to the second one.
public final class DirectoryLock implements AutoCloseable {

  /// POSIX drops a process's lock when *any* of its descriptors on the file is closed, so a second
  /// attempt inside this process must never open the file.
  private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /// Takes the directory, which is created when missing, readable by its owner only.
  ///
  /// @throws DirectoryInUseException naming the directory and the process that has it
  public static DirectoryLock acquire(Path dataDirectory) {
    return tryAcquire(dataDirectory)
        .orElseThrow(() -> new DirectoryInUseException(dataDirectory, owner(dataDirectory)));
  }

  /// As [#acquire], but empty when another process has the directory.
  public static Optional<DirectoryLock> tryAcquire(Path dataDirectory) {
    createPrivate(dataDirectory);
    try {
      return Optional.ofNullable(tryLock(dataDirectory.toRealPath()));
    } catch (IOException e) {
      throw unusable(dataDirectory, e);
    }
  }

  /// Creates a data directory that only its owner can read, unless there is one.
  public static void createPrivate(Path dataDirectory) {
    try {
      Permissions.createPrivateDirectory(dataDirectory);
    } catch (IOException e) {
      throw unusable(dataDirectory, e);
    }
  }

  private static PostgresException unusable(Path dataDirectory, IOException e) {
    return new PostgresException(
        "The data directory " + dataDirectory + " cannot be used: " + e, e);
  }

  private static @Nullable DirectoryLock tryLock(Path directory) throws IOException {
    if (!HELD_BY_THIS_PROCESS.add(directory)) {
      return null;
    }
    var channel = openAndLock(directory.resolve("lock"));
    if (channel == null) {
      HELD_BY_THIS_PROCESS.remove(directory);
      return null;
    }
    return new DirectoryLock(directory, channel);
  }

  private static @Nullable FileChannel openAndLock(Path file) throws IOException {
    var channel = FileChannel.open(file, CREATE, WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return null;
    }
    channel.truncate(0);
    var pid = Long.toString(ProcessHandle.current().pid()) + "\n";
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  private static String owner(Path directory) {
    try {
      if (HELD_BY_THIS_PROCESS.contains(directory.toRealPath())) {
        return ProcessHandle.current().pid() + " (this one)";
      }
      return Files.readString(directory.resolve("lock")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /// Gives the directory back. Idempotent.
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_BY_THIS_PROCESS.remove(directory);
    }
  }
}
