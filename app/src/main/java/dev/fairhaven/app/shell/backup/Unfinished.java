package dev.fairhaven.app.shell.backup;

import java.sql.Connection;
import java.sql.SQLException;

/// The mark in a database that a restore into it has begun and not come to its end. The product
/// does not start on such a database; another restore may empty it.
public final class Unfinished {

  static final String TABLE = "fairhaven_restoring";

  private Unfinished() {}

  public static boolean isMarked(Connection connection) throws SQLException {
    return holds(connection, "SELECT to_regclass('" + TABLE + "') IS NOT NULL");
  }

  public static void mark(Connection connection) throws SQLException {
    execute(connection, "CREATE TABLE IF NOT EXISTS " + TABLE + " (begun timestamptz)");
  }

  public static void unmark(Connection connection) throws SQLException {
    execute(connection, "DROP TABLE IF EXISTS " + TABLE);
  }

  /// Whether a database has no table but perhaps the mark.
  public static boolean isEmpty(Connection connection) throws SQLException {
    return holds(
        connection,
        """
        SELECT NOT EXISTS (
          SELECT FROM pg_class
          WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
            AND relname <> '%s')
        """
            .formatted(TABLE));
  }

  private static boolean holds(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
