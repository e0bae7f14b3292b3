package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {

  @TempDir Path directory;

  @Test
  void isFoundFromAnnouncementToWithdrawal() {
    var instance = Instance.ofThisProcess("http://localhost:9000");
    try (var _ = Instance.claim(directory)) {
      assertThat(Instance.find(directory)).isEmpty();
      instance.announce(directory);
      assertThat(Instance.find(directory)).contains(instance);
      Instance.withdraw(directory);
      assertThat(Instance.find(directory)).isEmpty();
    }
  }

  /// In a container every start is process 1, the crashed one and the one that reads.
  @Test
  void isNotFoundAfterACrashThoughItsProcessIdIsTakenAgain() {
    Instance.ofThisProcess("http://localhost:9000").announce(directory);
    assertThat(Instance.find(directory)).isEmpty();
  }

  @Test
  void isForgottenByWhoeverTakesTheDirectoryNext() {
    Instance.ofThisProcess("http://localhost:9000").announce(directory);
    try (var _ = Instance.claim(directory)) {
      assertThat(Instance.find(directory)).isEmpty();
    }
  }

  @Test
  void isNotFoundInADamagedFile() throws IOException {
    try (var _ = Instance.claim(directory)) {
      Files.writeString(directory.resolve("instance.json"), "{\"pid\":");
      assertThat(Instance.find(directory)).isEmpty();
    }
  }
}
