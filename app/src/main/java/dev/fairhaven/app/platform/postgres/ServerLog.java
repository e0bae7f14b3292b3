package dev.fairhaven.app.platform.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the server says, in a file that the server appends to and that is kept short.
///
/// The server has the file open itself, so that it goes on logging when this process is gone. A
/// full file is therefore copied and emptied, not renamed; lines written between the two are lost.
final class ServerLog {

  static final long SIZE_BYTES_MAX = 8L << 20;
  private static final int TAIL_BYTES = 2_000;

  private final Path file;
  private final Path previous;

  ServerLog(Path directory) throws IOException {
    Permissions.createPrivateDirectory(directory);
    this.file = directory.resolve("postgresql.log");
    this.previous = directory.resolve("postgresql.log.1");
  }

  ProcessBuilder.Redirect destination() {
    return ProcessBuilder.Redirect.appendTo(file.toFile());
  }

  Path file() {
    return file;
  }

  /// Keeps the file within its bound. To be called now and then.
  void shorten() throws IOException {
    if (Files.exists(file) && Files.size(file) > SIZE_BYTES_MAX) {
      Files.copy(file, previous, REPLACE_EXISTING);
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    }
  }

  /// Where the next line will stand, for [#tail].
  long end() {
    return file.toFile().length();
  }

  /// The last lines that were written after `start`, for an error message.
  String tail(long start) {
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(Math.min(start, log.length()), log.length() - TAIL_BYTES);
      log.seek(from);
      var bytes = new byte[(int) (log.length() - from)];
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "(" + file + " cannot be read)";
    }
  }
}
