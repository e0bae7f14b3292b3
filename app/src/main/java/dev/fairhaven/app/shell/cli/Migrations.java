package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.shell.backup.Unfinished;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/// Brings the tables up to date, as their owner, and lets the product use them.
final class Migrations {

  private Migrations() {}

  /// @throws RefusedException when the tables cannot be brought up to date
  static void run(DatabaseRoles roles) {
    try {
      requireFinished(roles.owner());
      configure(roles.owner()).load().migrate();
      grant(roles);
    } catch (FlywayException | SQLException e) {
      throw new RefusedException(
          "The tables of the database at %s cannot be brought up to date: %s"
              .formatted(roles.owner(), e.getMessage()),
          e);
    }
  }

  private static void requireFinished(DatabaseAddress owner) throws SQLException {
    try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.properties())) {
      if (Unfinished.isMarked(connection)) {
        throw new RefusedException(
            "A restore into the database at %s did not come to its end. Run `fairhaven restore` again."
                .formatted(owner));
      }
    }
  }

  static FluentConfiguration configure(DatabaseAddress owner) {
    return Flyway.configure()
        .dataSource(owner.jdbcUrl(), nullIfEmpty(owner.user()), nullIfEmpty(owner.password()))
        .locations("classpath:db/migration");
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  static void grant(DatabaseRoles roles) throws SQLException {
    if (!roles.areSeparate()) {
      return;
    }
    var owner = roles.owner();
    try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.properties());
        var call = connection.prepareStatement("CALL grant_application(?::name)")) {
      call.setString(1, roles.application().user());
      call.execute();
    }
  }
}
