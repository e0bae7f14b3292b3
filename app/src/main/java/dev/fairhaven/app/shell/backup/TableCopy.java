package dev.fairhaven.app.shell.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The tables of one database: read as of one moment, and filled again. For the owner of the
/// tables; one who is no superuser will do.
final class TableCopy {

  private static final String HISTORY = "flyway_schema_history";

  private final Connection connection;

  TableCopy(Connection connection) {
    this.connection = connection;
  }

  /// Begins the transaction in which everything is read as of now.
  OffsetDateTime beginSnapshot() throws SQLException {
    connection.setAutoCommit(false);
    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    execute("SET LOCAL statement_timeout = 0");
    execute("SET LOCAL idle_in_transaction_session_timeout = 0");
    return single("SELECT now()", OffsetDateTime.class);
  }

  String serverVersion() throws SQLException {
    return single("SHOW server_version", String.class);
  }

  String auditHead() throws SQLException {
    return single(
        "SELECT coalesce((SELECT position || ':' || encode(hash, 'hex') FROM audit_head), '')",
        String.class);
  }

  /// A table and the columns that hold data of their own.
  record Shape(String name, List<String> columns) {

    Shape {
      columns = List.copyOf(columns);
    }
  }

  List<Shape> shapes() throws SQLException {
    var sql =
        """
        SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum)
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
          AND NOT a.attisdropped AND a.attgenerated = ''
        WHERE c.relnamespace = current_schema()::regnamespace
          AND c.relkind = 'r' AND c.relname NOT IN ('%s', '%s')
        GROUP BY c.relname ORDER BY c.relname
        """
            .formatted(HISTORY, Unfinished.TABLE);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<Shape> shapes = new ArrayList<>();
      while (rows.next()) {
        shapes.add(new Shape(rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
      }
      return shapes;
    }
  }

  List<Manifest.Migration> migrations() throws SQLException {
    var sql =
        "SELECT version, coalesce(checksum, 0) FROM %s WHERE success AND type = 'SQL' ORDER BY installed_rank"
            .formatted(HISTORY);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<Manifest.Migration> migrations = new ArrayList<>();
      while (rows.next()) {
        migrations.add(new Manifest.Migration(rows.getString(1), rows.getInt(2)));
      }
      return migrations;
    }
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    var sql =
        """
        SELECT sequencename, last_value FROM pg_sequences
        WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY 1
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<Manifest.Sequence> sequences = new ArrayList<>();
      while (rows.next()) {
        sequences.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
      }
      return sequences;
    }
  }

  /// @return how many rows were read
  long read(Shape table, OutputStream out) throws SQLException, IOException {
    return copies().copyOut("COPY " + target(table) + " TO STDOUT", out);
  }

  /// Empties all tables, so that they can be filled in any order: without references between them,
  /// and without the triggers that keep some from being changed. [#endFilling] puts both back.
  ///
  /// @return what [#endFilling] needs
  List<String> beginFilling(List<Shape> tables) throws SQLException {
    var references = references();
    for (var reference : references) {
      execute(reference.drop());
    }
    for (var table : tables) {
      execute("ALTER TABLE " + quoted(table.name()) + " DISABLE TRIGGER USER");
    }
    execute(
        "TRUNCATE "
            + tables.stream().map(table -> quoted(table.name())).collect(Collectors.joining(", ")));
    return references.stream().map(Reference::add).toList();
  }

  private record Reference(String drop, String add) {}

  private List<Reference> references() throws SQLException {
    var sql =
        """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
               format('ALTER TABLE %s ADD CONSTRAINT %I %s',
                      conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint
        WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
        ORDER BY conname
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<Reference> references = new ArrayList<>();
      while (rows.next()) {
        references.add(new Reference(rows.getString(1), rows.getString(2)));
      }
      return references;
    }
  }

  /// @return how many rows were written
  long fill(Shape table, InputStream content) throws SQLException, IOException {
    return copies().copyIn("COPY " + target(table) + " FROM STDIN", content);
  }

  /// Checks the references, which fails if the tables contradict each other.
  void endFilling(List<Shape> tables, List<String> references, List<Manifest.Sequence> sequences)
      throws SQLException {
    for (var reference : references) {
      execute(reference);
    }
    for (var table : tables) {
      execute("ALTER TABLE " + quoted(table.name()) + " ENABLE TRIGGER USER");
    }
    for (var sequence : sequences) {
      try (var set = connection.prepareStatement("SELECT setval(CAST(? AS regclass), ?)")) {
        set.setString(1, quoted(sequence.name()));
        set.setLong(2, sequence.value());
        set.execute();
      }
    }
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private CopyManager copies() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private <T> T single(String sql, Class<T> type) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getObject(1, type);
    }
  }

  private static String target(Shape table) {
    return table.columns().stream()
        .map(TableCopy::quoted)
        .collect(Collectors.joining(", ", quoted(table.name()) + " (", ")"));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
