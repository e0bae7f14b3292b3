package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The file of rejected rows: one JSON object a line with the row's place, the reason and the row
/// itself. Made when the first row is rejected. Not thread-safe.
final class RejectedRows implements Closeable {

  private final Path file;
  private final StringBuilder pending = new StringBuilder();
  private @Nullable FileChannel channel;
  private long sizeBytes;

  /// @param sizeBytes how much of an earlier run's file is kept; what follows it is cut off
  RejectedRows(Path file, long sizeBytes) {
    this.file = file;
    this.sizeBytes = sizeBytes;
  }

  void add(Rejection rejection) {
    pending.append(Json.write(rejection.toJson())).append('\n');
  }

  /// Makes durable what was added; answers the file's length.
  long flush() throws IOException {
    if (!pending.isEmpty()) {
      write(ByteBuffer.wrap(pending.toString().getBytes(StandardCharsets.UTF_8)));
      pending.setLength(0);
    }
    return sizeBytes;
  }

  private void write(ByteBuffer bytes) throws IOException {
    var target = channel();
    while (bytes.hasRemaining()) {
      sizeBytes += target.write(bytes, sizeBytes);
    }
    target.force(false);
  }

  private FileChannel channel() throws IOException {
    if (channel == null) {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      sizeBytes = Math.min(sizeBytes, channel.size());
      channel.truncate(sizeBytes);
    }
    return channel;
  }

  @Override
  public void close() throws IOException {
    if (channel == null && sizeBytes == 0) {
      Files.deleteIfExists(file);
    } else if (channel != null) {
      channel.close();
    }
  }
}
