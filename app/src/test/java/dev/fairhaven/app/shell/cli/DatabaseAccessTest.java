package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.postgres.DirectoryInUseException;
import dev.fairhaven.app.platform.postgres.DirectoryLock;
import dev.fairhaven.app.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAccessTest {

  @TempDir Path temporary;

  @Test
  void startsAndMigratesTheDatabaseWhenNoInstanceRuns() throws Exception {
    var data = DataOptions.in(temporary.resolve("data"), TestPostgres.options());
    try (var access = DatabaseAccess.open(data);
        var connection = access.dataSource().getConnection();
        var history =
            connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
      assertThat(history.next()).isTrue();
    }
    DirectoryLock.acquire(data.directory()).close();
  }

  @Test
  void givesUpOnAnInstanceThatDoesNotGetReady() {
    var data = DataOptions.in(temporary, TestPostgres.options());
    try (var _ = DirectoryLock.acquire(temporary)) {
      assertThatThrownBy(() -> DatabaseAccess.embedded(data, Duration.ofMillis(1)))
          .isInstanceOf(DirectoryInUseException.class);
    }
  }
}
