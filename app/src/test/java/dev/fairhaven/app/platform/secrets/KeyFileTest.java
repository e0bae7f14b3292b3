package dev.fairhaven.app.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir Path directory;

  @Test
  void makesAKeyForItsOwnerAloneAndKeepsIt() throws IOException {
    var file = KeyFile.in(directory);
    var first = texts(file);
    assertThat(first).hasSize(1);
    assertThat(texts(file)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void putsANewKeyFirst() {
    var file = KeyFile.in(directory);
    var first = texts(file);
    assertThat(file.addKey()).isEqualTo(2);
    assertThat(texts(file)).hasSize(2).endsWith(first.getFirst());
  }

  @Test
  void refusesAFileThatOthersMayRead() throws IOException {
    var file = KeyFile.in(directory);
    file.addKey();
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(file::readOrMake).hasMessageContaining("chmod 600");
  }

  @Test
  void prefersKeysOfTheSettings() {
    var key = SecretKey.generate().text();
    var file = directory.resolve("unused.key");
    var keys = SecretsConfiguration.keys(new SecretSettings(List.of(key), file));
    assertThat(keys).extracting(SecretKey::text).containsExactly(key);
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> SecretsConfiguration.keys(new SecretSettings(null, null)))
        .hasMessageContaining("set fairhaven.secrets.keys or fairhaven.secrets.file");
  }

  private static List<String> texts(KeyFile file) {
    return file.readOrMake().stream().map(SecretKey::text).toList();
  }
}
