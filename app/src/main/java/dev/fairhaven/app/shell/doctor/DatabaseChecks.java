package dev.fairhaven.app.shell.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// Whether the database is fit, and whose clock it keeps. Looks at what PostgreSQL tells of itself,
/// not at tables.
public final class DatabaseChecks {

  static final int VERSION_MIN = 160_000;
  static final Duration LONG = Duration.ofMinutes(5);
  static final Duration VERY_LONG = Duration.ofHours(1);
  static final Duration CLOCK_OFF = Duration.ofSeconds(2);
  static final Duration CLOCK_WRONG = Duration.ofMinutes(1);

  private DatabaseChecks() {}

  /// @param connection of the tables' owner
  /// @param now by this machine's clock
  public static List<Finding> run(Connection connection, Instant now) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        version(
            number(connection, "SELECT current_setting('server_version_num')::bigint"),
            text(connection, "SHOW server_version")));
    findings.add(size(number(connection, "SELECT pg_database_size(current_database())")));
    findings.add(
        longest(
            number(
                connection,
                """
                SELECT coalesce(max(extract(epoch FROM now() - xact_start)), 0)::bigint
                FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                  AND backend_type = 'client backend'
                """)));
    findings.add(
        connections(
            number(
                connection,
                "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"),
            number(connection, "SELECT current_setting('max_connections')::bigint")));
    findings.add(clock(time(connection), now));
    return findings;
  }

  static Finding version(long number, String name) {
    var text = "PostgreSQL is version " + name + ".";
    return number < VERSION_MIN
        ? Finding.problem("database version", text, "Use PostgreSQL 16 or newer.")
        : Finding.ok("database version", text);
  }

  private static Finding size(long bytes) {
    return Finding.ok("database size", "The database takes " + Size.of(bytes) + ".");
  }

  static Finding longest(long seconds) {
    var duration = Duration.ofSeconds(seconds);
    var text = "The longest open transaction began %,d s ago.".formatted(seconds);
    var advice =
        "Find it with `SELECT pid, usename, xact_start, query FROM pg_stat_activity ORDER BY xact_start`, and end it with `SELECT pg_terminate_backend(PID)`. While it is open, deleted rows keep their space.";
    if (duration.compareTo(VERY_LONG) > 0) {
      return Finding.problem("transactions", text, advice);
    }
    return duration.compareTo(LONG) > 0
        ? Finding.warning("transactions", text, advice)
        : Finding.ok("transactions", "No transaction has been open for long.");
  }

  static Finding connections(long used, long max) {
    var text = "%,d of %,d connections are in use.".formatted(used, max);
    return used * 10 > max * 9
        ? Finding.warning("connections", text, "Raise max_connections, or close other programs.")
        : Finding.ok("connections", text);
  }

  static Finding clock(Instant database, Instant here) {
    var off = Duration.between(database, here).abs();
    var text =
        "The clocks of this machine and of the database differ by %,d ms."
            .formatted(off.toMillis());
    var advice = "Let both take their time from the same source (chrony, systemd-timesyncd).";
    if (off.compareTo(CLOCK_WRONG) > 0) {
      return Finding.problem("clock", text, advice);
    }
    return off.compareTo(CLOCK_OFF) > 0
        ? Finding.warning("clock", text, advice)
        : Finding.ok("clock", "The clocks of this machine and of the database agree.");
  }

  /// @param newest when the newest audit record was written, by the clock of then
  public static Finding history(Instant newest, Instant now) {
    return newest.isAfter(now.plus(CLOCK_OFF))
        ? Finding.problem(
            "clock",
            "The newest audit record is from %s, which lies in the future: the clock went back."
                .formatted(newest),
            "Set the clock. Leases, retries and sanctions count from a wrong time until then.")
        : Finding.ok("clock", "Nothing was recorded in the future.");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Instant time(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
