package dev.fairhaven.app.review.queues.store;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of queues.
@Component
public final class QueueStore {

  private final JdbcClient db;

  public QueueStore(JdbcClient db) {
    this.db = db;
  }

  /// All queues, most pressing first.
  public List<Queue> all() {
    return db.sql(
            """
            SELECT key, name, description, kind, rank, target_seconds, roles, actions
            FROM queue ORDER BY rank, key
            """)
        .query((row, _) -> queue(row))
        .list();
  }

  public void add(Queue queue) {
    db.sql(
            """
            INSERT INTO queue (key, name, description, kind, rank, target_seconds, roles, actions)
            VALUES (:key, :name, :description, :kind, :rank, :target, :roles, :actions)
            ON CONFLICT (key) DO NOTHING
            """)
        .param("key", queue.key())
        .param("name", queue.name())
        .param("description", queue.description())
        .param("kind", queue.kind().name().toLowerCase(Locale.ROOT))
        .param("rank", queue.rank())
        .param("target", queue.target().toSeconds())
        .param("roles", queue.roles().stream().map(Role::name).sorted().toArray(String[]::new))
        .param("actions", queue.actions().stream().sorted().toArray(String[]::new))
        .update();
  }

  /// Removes a queue that has never had a task.
  public void remove(String key) {
    db.sql("DELETE FROM queue WHERE key = :key").param("key", key).update();
  }

  private static Queue queue(ResultSet row) throws SQLException {
    return new Queue(
        row.getString("key"),
        row.getString("name"),
        row.getString("description"),
        QueueKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getInt("rank"),
        Duration.ofSeconds(row.getInt("target_seconds")),
        strings(row.getArray("roles")).map(Role::valueOf).collect(Collectors.toSet()),
        Set.copyOf(strings(row.getArray("actions")).toList()));
  }

  private static Stream<String> strings(Array array) throws SQLException {
    return Stream.of((String[]) array.getArray());
  }
}
