package dev.fairhaven.app.intake.ingest.store;

import dev.fairhaven.app.intake.ingest.EventDecider.Undecided;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.intake.ingest.LoggedEvent;
import dev.fairhaven.app.intake.ingest.StoredEvent;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.Rows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

@Component
class PostgresEventLog implements EventLog {

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  PostgresEventLog(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Map<EventId, Long> add(List<Undecided> events) {
    var receivedAt = clock.instant();
    var rows =
        new Rows<>(events)
            .text(row -> row.event().id().value())
            .text(row -> row.event().type().name())
            .time(row -> row.event().time())
            .time(_ -> receivedAt)
            .text(row -> row.event().actor().type())
            .text(row -> row.event().actor().id())
            .text(target(ItemRef::type))
            .text(target(ItemRef::id))
            .text(row -> row.event().json())
            .uuid(row -> row.decision().value());
    return execute(
        rows,
        """
            INSERT INTO event (id, type, time, received_at, actor_type, actor_id, target_type,
              target_id, body, decision_id)
            SELECT id, type, time, received_at, actor_type, actor_id, target_type, target_id,
              body::json, decision_id
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS rows (id, type, time, received_at,
              actor_type, actor_id, target_type, target_id, body, decision_id)
            ON CONFLICT (id) DO NOTHING
            RETURNING id, position
            """);
  }

  private static Function<Undecided, @Nullable String> target(Function<ItemRef, String> part) {
    return row -> row.event().target() == null ? null : part.apply(row.event().target());
  }

  private Map<EventId, Long> execute(Rows<Undecided> rows, String sql) {
    PreparedStatementCallback<Map<EventId, Long>> insert = PostgresEventLog::inserted;
    return jdbc.execute(connection -> rows.prepare(connection, sql), insert);
  }

  private static Map<EventId, Long> inserted(PreparedStatement statement) throws SQLException {
    var positions = new HashMap<EventId, Long>();
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        positions.put(new EventId(result.getString(1)), result.getLong(2));
      }
    }
    return positions;
  }

  @Override
  public List<LoggedEvent> read(long after, long before, Instant since, int limit) {
    return JdbcClient.create(jdbc)
        .sql(
            """
            SELECT position, id, type, time, body FROM event
            WHERE position > :after AND position < :before
              AND (time >= :since OR received_at >= :since)
            ORDER BY position LIMIT :limit
            """)
        .param("after", after)
        .param("before", before)
        .param("since", Timestamp.from(since))
        .param("limit", limit)
        .query((row, _) -> logged(row))
        .list();
  }

  private static LoggedEvent logged(ResultSet row) throws SQLException {
    return new LoggedEvent(
        row.getLong("position"),
        row.getString("id"),
        row.getString("type"),
        row.getTimestamp("time").toInstant(),
        row.getString("body"));
  }

  @Override
  public long end() {
    return JdbcClient.create(jdbc)
        .sql("SELECT coalesce(max(position), 0) FROM event")
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<EventId> idAt(long position) {
    return JdbcClient.create(jdbc)
        .sql("SELECT id FROM event WHERE position = :position")
        .param("position", position)
        .query((row, _) -> new EventId(row.getString(1)))
        .optional();
  }

  @Override
  public Map<EventId, DecisionId> decisionsAbout(Collection<EventId> events) {
    var decisions = new HashMap<EventId, DecisionId>();
    JdbcClient.create(jdbc)
        .sql("SELECT id, decision_id FROM event WHERE id = ANY (:ids)")
        .param("ids", events.stream().map(EventId::value).toArray(String[]::new))
        .query(
            row -> {
              decisions.put(
                  new EventId(row.getString(1)), new DecisionId(row.getObject(2, UUID.class)));
            });
    return decisions;
  }

  @Override
  public Optional<StoredEvent> find(EventId id) {
    return JdbcClient.create(jdbc)
        .sql("SELECT received_at, body, decision_id FROM event WHERE id = :id")
        .param("id", id.value())
        .query(
            (row, _) ->
                new StoredEvent(
                    id,
                    row.getTimestamp("received_at").toInstant(),
                    (ObjectNode) Json.mapper().readTree(row.getString("body")),
                    new DecisionId(row.getObject("decision_id", UUID.class))))
        .optional();
  }
}
