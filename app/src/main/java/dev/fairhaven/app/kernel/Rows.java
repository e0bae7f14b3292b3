package dev.fairhaven.app.kernel;

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
    return column("text", value);
  }

  public Rows<T> uuid(Function<T, @Nullable UUID> value) {
    return column("uuid", value);
  }

  public Rows<T> time(Function<T, @Nullable Instant> value) {
    return column("timestamptz", row -> textOrNull(value.apply(row)));
  }

  public Rows<T> integer(Function<T, @Nullable Integer> value) {
    return column("int4", value);
  }

  public Rows<T> bool(Function<T, @Nullable Boolean> value) {
    return column("bool", value);
  }

  private static @Nullable String textOrNull(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private Rows<T> column(String type, Function<T, ? extends @Nullable Object> value) {
    var values = new ArrayList<@Nullable Object>(rows.size());
    for (var row : rows) {
      values.add(value.apply(row));
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
        statement.setArray(i + 1, connection.createArrayOf(column.type, column.values.toArray()));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private record Column(String type, List<@Nullable Object> values) {}
}
