package dev.fairhaven.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

  @Test
  void givesEachCallerADatabaseOfItsOwn() throws SQLException {
    var first = TestPostgres.freshDatabase();
    var second = TestPostgres.freshDatabase();
    try (var connection = DriverManager.getConnection(first);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE only_here (id int)");
    }
    try (var connection = DriverManager.getConnection(second);
        var tables = connection.getMetaData().getTables(null, null, "only_here", null)) {
      assertThat(tables.next()).isFalse();
    }
  }
}
