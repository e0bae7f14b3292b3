package dev.fairhaven.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

  @TempDir Path temporary;

  @Test
  void belongsToOneHolderUntilItIsGivenBack() {
    var directory = temporary.resolve("data");
    var first = DirectoryLock.acquire(directory);
    assertThat(DirectoryLock.tryAcquire(directory)).isEmpty();
    assertThatThrownBy(() -> DirectoryLock.acquire(directory))
        .isInstanceOf(DirectoryInUseException.class)
        .hasMessageContaining(directory.toString());
    first.close();
    first.close();
    DirectoryLock.acquire(directory).close();
  }

  @Test
  void isTheSameByAnyPath() throws Exception {
    var directory = temporary.resolve("data");
    try (var _ = DirectoryLock.acquire(directory)) {
      var link = Files.createSymbolicLink(temporary.resolve("link"), directory);
      assertThat(DirectoryLock.tryAcquire(link)).isEmpty();
    }
  }

  @Test
  void namesTheProcess() {
    var directory = temporary.resolve("data");
    try (var _ = DirectoryLock.acquire(directory)) {
      assertThat(directory.resolve("lock")).hasContent(ProcessHandle.current().pid() + "\n");
    }
  }

  @Test
  void saysWhyADirectoryCannotBeUsed() throws Exception {
    var file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> DirectoryLock.acquire(file.resolve("data")))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining(file.toString());
  }
}
