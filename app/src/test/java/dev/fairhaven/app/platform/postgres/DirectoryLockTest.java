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
  void tellsWhetherItIsHeldWithoutTakingIt() {
    var directory = temporary.resolve("data");
    assertThat(DirectoryLock.isHeld(directory)).isFalse();
    try (var _ = DirectoryLock.acquire(directory)) {
      assertThat(DirectoryLock.isHeld(directory)).isTrue();
      assertThat(DirectoryLock.tryAcquire(directory)).isEmpty();
    }
    assertThat(DirectoryLock.isHeld(directory)).isFalse();
    DirectoryLock.acquire(directory).close();
  }

  @Test
  void staysHeldHoweverOftenThisProcessAsks() throws Exception {
    var directory = temporary.resolve("data");
    try (var _ = DirectoryLock.acquire(directory)) {
      assertThat(DirectoryLock.isHeld(directory)).isTrue();
      assertThat(anotherProcessSees(directory)).isEqualTo("true");
    }
    assertThat(anotherProcessSees(directory)).isEqualTo("false");
  }

  private static String anotherProcessSees(Path directory) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AskIsHeld.class.getName(),
                directory.toString())
            .start();
    try (var answer = process.inputReader()) {
      return answer.readLine();
    }
  }

  /// A process of its own that asks whether a directory is held.
  static final class AskIsHeld {

    private AskIsHeld() {}

    public static void main(String[] arguments) {
      System.out.println(DirectoryLock.isHeld(Path.of(arguments[0])));
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
