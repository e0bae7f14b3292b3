package dev.fairhaven.app.platform.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Many rows as one statement's parameters: one SQL array a column, for `unnest(?, ?, …)`.
///
/// Statements that take their rows this way are planned once and cost one round trip however many
/// rows there are.
public final class Rows<T> {

  private final List<T> rows;
  private final List<Column> columns = new ArrayList<>();

  public Rows(List<T> rows) {
    this.rows = rows;
  }

  public Rows<T> text(Function<T, @Nullable String> value) {
    return column("text", new String[rows.size()], value);
  }

  public Rows<T> uuid(Function<T, @Nullable UUID> value) {
    return column("uuid", new UUID[rows.size()], value);
  }

  public Rows<T> time(Function<T, @Nullable Instant> value) {
    return column("timestamptz", new String[rows.size()], row -> textOrNull(value.apply(row)));
  }

  public Rows<T> integer(Function<T, @Nullable Integer> value) {
    return column("int4", new Integer[rows.size()], value);
  }

  public Rows<T> bool(Function<T, @Nullable Boolean> value) {
    return column("bool", new Boolean[rows.size()], value);
  }

  private static @Nullable String textOrNull(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private <V> Rows<T> column(
      String type, @Nullable V[] values, Function<T, ? extends @Nullable V> value) {
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    columns.add(new Column(type, values));
    return this;
  }

  /// Prepares `sql` with the columns as its parameters, in the order they were added.
  public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < columns.size(); i++) {
        var column = columns.get(i);
        statement.setArray(i + 1, connection.createArrayOf(column.type, column.values));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  /// @param values an array of the values' own type: the driver then sends texts and numbers as
  ///   they are, where it would write an `Object[]` out as one long text with escapes
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Column(String type, @Nullable Object[] values) {}
}
