package dev.fairhaven.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/// The role that the product works with: no superuser, owner of nothing. What it may do with the
/// tables, their owner grants.
final class ApplicationRole {

  static final String NAME = "fairhaven_app";

  private static final int PASSWORD_BYTES = 32;

  private ApplicationRole() {}

  /// Makes the role, or gives it the password in its file again.
  ///
  /// @param directory where the files about the cluster lie
  static DatabaseAddress prepare(Path directory, DatabaseAddress owner) {
    try {
      var role = find(directory, owner).orElseGet(() -> create(directory, owner));
      alter(owner, role);
      return role;
    } catch (SQLException e) {
      throw new PostgresException("The database role " + NAME + " cannot be made: " + e, e);
    }
  }

  /// The role as a start before this one has made it.
  static Optional<DatabaseAddress> find(Path directory, DatabaseAddress owner) {
    var file = passwordFile(directory);
    try {
      var password = Files.exists(file) ? Files.readString(file).strip() : "";
      return password.isEmpty()
          ? Optional.empty()
          : Optional.of(new DatabaseAddress(owner.jdbcUrl(), NAME, password));
    } catch (IOException e) {
      throw new PostgresException("The password in " + file + " cannot be read", e);
    }
  }

  private static DatabaseAddress create(Path directory, DatabaseAddress owner) {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      Permissions.writePrivateFile(passwordFile(directory), password + "\n");
      return new DatabaseAddress(owner.jdbcUrl(), NAME, password);
    } catch (IOException e) {
      throw new PostgresException(
          "The password in " + passwordFile(directory) + " cannot be written: " + e, e);
    }
  }

  private static void alter(DatabaseAddress owner, DatabaseAddress role) throws SQLException {
    try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.properties());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
          END $$
          """
              .formatted(NAME));
      statement.execute(
          "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s'"
              .formatted(NAME, role.password()));
    }
  }

  private static Path passwordFile(Path directory) {
    return directory.resolve("application-password");
  }
}
