package dev.fairhaven.app.ingest.store;

import dev.fairhaven.app.ingest.EventDecider.Undecided;
import dev.fairhaven.app.ingest.EventLog;
import dev.fairhaven.app.ingest.StoredEvent;
import dev.fairhaven.app.kernel.DecisionId;
import dev.fairhaven.app.kernel.EventId;
import dev.fairhaven.app.kernel.ItemRef;
import dev.fairhaven.app.kernel.Json;
import dev.fairhaven.app.kernel.Rows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  public Set<EventId> add(List<Undecided> events) {
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
    return Set.copyOf(
        execute(
            rows,
            """
            INSERT INTO event (id, type, time, received_at, actor_type, actor_id, target_type,
              target_id, body, decision_id)
            SELECT id, type, time, received_at, actor_type, actor_id, target_type, target_id,
              body::json, decision_id
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS rows (id, type, time, received_at,
              actor_type, actor_id, target_type, target_id, body, decision_id)
            ON CONFLICT (id) DO NOTHING
            RETURNING id
            """));
  }

  private static Function<Undecided, @Nullable String> target(Function<ItemRef, String> part) {
    return row -> row.event().target() == null ? null : part.apply(row.event().target());
  }

  private Set<EventId> execute(Rows<Undecided> rows, String sql) {
    PreparedStatementCallback<Set<EventId>> insert = PostgresEventLog::insertedIds;
    return jdbc.execute(connection -> rows.prepare(connection, sql), insert);
  }

  private static Set<EventId> insertedIds(PreparedStatement statement) throws SQLException {
    var ids = new HashSet<EventId>();
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        ids.add(new EventId(result.getString(1)));
      }
    }
    return ids;
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
