package dev.fairhaven.app.platform.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The right to use a data directory: held by one process at a time, gone with it however it ends.
///
/// The lock is the operating system's, on the file `lock`; the process id inside is only for the
/// message to a second process. A process id proves nothing: after a crash it may belong to any
/// other program, and in a container the next process 1 is the reader itself.
///
/// The first byte is the right, the second tells that it is held. [#isHeld] asks for the second
/// only, so that asking never gets in the way of a process that takes the directory.
public final class DirectoryLock implements AutoCloseable {

  /// POSIX drops a process's lock when *any* of its descriptors on the file is closed, so a second
  /// attempt inside this process must never open the file.
  private static final Set<Path> HELD_BY_THIS_PROCESS = new HashSet<>();

  /// Guards the set, and that no other thread opens or closes a lock file meanwhile.
  private static final ReentrantLock FILES = new ReentrantLock();

  private static final long RIGHT = 0;
  private static final long SIGN = 1;

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

  /// Whether a process, this one or another, has the directory now.
  public static boolean isHeld(Path dataDirectory) {
    FILES.lock();
    try {
      var directory = dataDirectory.toRealPath();
      return HELD_BY_THIS_PROCESS.contains(directory) || isHeldByAnother(directory);
    } catch (IOException _) {
      return false;
    } finally {
      FILES.unlock();
    }
  }

  private static boolean isHeldByAnother(Path directory) throws IOException {
    try (var channel = FileChannel.open(file(directory), READ);
        var sign = channel.tryLock(SIGN, 1, true)) {
      return sign == null;
    }
  }

  private static @Nullable DirectoryLock tryLock(Path directory) throws IOException {
    FILES.lock();
    try {
      if (HELD_BY_THIS_PROCESS.contains(directory)) {
        return null;
      }
      var channel = openAndLock(file(directory));
      if (channel == null) {
        return null;
      }
      HELD_BY_THIS_PROCESS.add(directory);
      return new DirectoryLock(directory, channel);
    } finally {
      FILES.unlock();
    }
  }

  private static Path file(Path directory) {
    return directory.resolve("lock");
  }

  private static @Nullable FileChannel openAndLock(Path file) throws IOException {
    var channel = FileChannel.open(file, CREATE, WRITE);
    try {
      if (channel.tryLock(RIGHT, 1, false) == null) {
        channel.close();
        return null;
      }
      channel.lock(SIGN, 1, false);
      channel.truncate(0);
      var pid = Long.toString(ProcessHandle.current().pid()) + "\n";
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String owner(Path directory) {
    try {
      var pid = Files.readString(file(directory)).strip();
      if (!pid.equals(Long.toString(ProcessHandle.current().pid()))) {
        return "process " + pid;
      }
      return isHeldByThisProcess(directory)
          ? "process " + pid + " (this one)"
          : "process " + pid + " of another container";
    } catch (IOException e) {
      return "another process";
    }
  }

  private static boolean isHeldByThisProcess(Path directory) throws IOException {
    FILES.lock();
    try {
      return HELD_BY_THIS_PROCESS.contains(directory.toRealPath());
    } finally {
      FILES.unlock();
    }
  }

  /// Gives the directory back. Idempotent.
  @Override
  public void close() {
    FILES.lock();
    try {
      if (channel.isOpen()) {
        channel.close();
        HELD_BY_THIS_PROCESS.remove(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      FILES.unlock();
    }
  }
}
