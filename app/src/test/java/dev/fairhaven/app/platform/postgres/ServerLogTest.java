package dev.fairhaven.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

  @TempDir Path directory;

  @Test
  void keepsOneFullFileBesideTheCurrentOne() throws IOException {
    var log = new ServerLog(directory);
    Files.write(log.file(), new byte[(int) ServerLog.SIZE_BYTES_MAX + 1]);
    try (var server = Files.newOutputStream(log.file(), StandardOpenOption.APPEND)) {
      log.shorten();
      server.write("after".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(log.file()).hasContent("after");
    assertThat(directory.resolve("postgresql.log.1")).hasSize(ServerLog.SIZE_BYTES_MAX + 1);
  }

  @Test
  void leavesAFileWithinTheBoundAlone() throws IOException {
    var log = new ServerLog(directory);
    Files.write(log.file(), new byte[(int) ServerLog.SIZE_BYTES_MAX]);
    log.shorten();
    assertThat(log.file()).hasSize(ServerLog.SIZE_BYTES_MAX);
  }

  @Test
  void quotesTheEnd() throws IOException {
    var log = new ServerLog(directory);
    Files.writeString(log.file(), "x".repeat(10_000) + "\nFATAL: the end\n");
    assertThat(log.tail(0)).endsWith("FATAL: the end").hasSizeLessThan(2_001);
    long start = log.end();
    Files.writeString(log.file(), "and after\n", StandardOpenOption.APPEND);
    assertThat(log.tail(start)).isEqualTo("and after");
  }
}
