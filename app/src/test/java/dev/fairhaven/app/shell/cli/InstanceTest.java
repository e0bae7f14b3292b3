package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {

  private static final long NO_PROCESS = Long.MAX_VALUE;

  @TempDir Path directory;

  @Test
  void isFoundFromAnnouncementToWithdrawal() {
    var instance = Instance.ofThisProcess("http://localhost:9000");
    assertThat(Instance.find(directory)).isEmpty();
    instance.announce(directory);
    assertThat(Instance.find(directory)).contains(instance);
    Instance.withdraw(directory);
    assertThat(Instance.find(directory)).isEmpty();
  }

  @Test
  void isNotFoundWhenItsProcessIsGone() {
    new Instance(NO_PROCESS, "http://localhost:9000", "1").announce(directory);
    assertThat(Instance.find(directory)).isEmpty();
  }

  @Test
  void isNotFoundInADamagedFile() throws IOException {
    Files.writeString(directory.resolve("instance.json"), "{\"pid\":");
    assertThat(Instance.find(directory)).isEmpty();
  }
}
