package dev.fairhaven.app.shell.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {

  @TempDir Path directory;

  @Test
  void leavesOutTheDatabaseAndWhatEachStartMakes() throws IOException {
    for (var name :
        new String[] {
          "postgres/cluster/PG_VERSION",
          "logs/fairhaven.log",
          "lock",
          "instance.json",
          "windows/windows.snapshot",
          "windows/windows.snapshot.new",
          "audit-heads.key",
          "demo/logins.txt"
        }) {
      Files.createDirectories(directory.resolve(name).getParent());
      Files.createFile(directory.resolve(name));
    }
    assertThat(new DataFiles(directory).list())
        .map(Path::toString)
        .containsExactly("audit-heads.key", "demo/logins.txt", "windows/windows.snapshot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../outside",
        "a/../../outside",
        "a/./b",
        "postgres/port",
        "lock"
      })
  void refusesAPathThatLeadsElsewhere(String path) {
    assertThatThrownBy(() -> DataFiles.place(directory, path))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void putsFilesInTheirPlace() {
    assertThat(DataFiles.place(directory, "windows/windows.snapshot"))
        .isEqualTo(directory.resolve("windows/windows.snapshot"));
  }
}
