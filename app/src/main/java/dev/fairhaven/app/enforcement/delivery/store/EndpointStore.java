package dev.fairhaven.app.enforcement.delivery.store;

import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.EndpointId;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.enforcement.delivery.WebhookSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of endpoints. Secrets go in and are read only to sign.
@Component
public final class EndpointStore {

  private static final String COLUMNS =
      "id, url, description, types, disabled_because, failing_since, created_at";

  private final JdbcClient jdbc;

  public EndpointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many there are, with the table locked against more until the transaction ends.
  public int countForUpdate() {
    jdbc.sql("LOCK TABLE webhook_endpoint IN SHARE ROW EXCLUSIVE MODE").update();
    return jdbc.sql("SELECT count(*) FROM webhook_endpoint").query(Integer.class).single();
  }

  public void add(EndpointId id, Endpoint.Draft draft, WebhookSecret secret, Instant now) {
    jdbc.sql(
            """
            INSERT INTO webhook_endpoint (id, url, description, types, secret, created_at)
            VALUES (:id, :url, :description, :types::text[], :secret, :now)
            """)
        .param("id", id.value())
        .param("url", draft.url())
        .param("description", draft.description())
        .param("types", wireNames(draft.types()))
        .param("secret", secret.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  public void change(EndpointId id, Endpoint.Draft draft) {
    jdbc.sql(
            """
            UPDATE webhook_endpoint
            SET url = :url, description = :description, types = :types::text[]
            WHERE id = :id
            """)
        .param("id", id.value())
        .param("url", draft.url())
        .param("description", draft.description())
        .param("types", wireNames(draft.types()))
        .update();
  }

  private static String[] wireNames(Set<MessageType> types) {
    return types.stream().map(MessageType::wireName).sorted().toArray(String[]::new);
  }

  public void rotate(EndpointId id, WebhookSecret secret, Instant previousUntil) {
    jdbc.sql(
            """
            UPDATE webhook_endpoint
            SET previous_secret = secret, previous_until = :until, secret = :secret
            WHERE id = :id
            """)
        .param("id", id.value())
        .param("secret", secret.value())
        .param("until", Timestamp.from(previousUntil))
        .update();
  }

  /// @return false if it was disabled before; it then keeps its first reason
  public boolean disable(EndpointId id, String reason) {
    return jdbc.sql(
                """
                UPDATE webhook_endpoint SET disabled_because = :reason
                WHERE id = :id AND disabled_because IS NULL
                """)
            .param("id", id.value())
            .param("reason", reason)
            .update()
        == 1;
  }

  public void enable(EndpointId id) {
    jdbc.sql(
            """
            UPDATE webhook_endpoint SET disabled_because = NULL, failing_since = NULL WHERE id = :id
            """)
        .param("id", id.value())
        .update();
  }

  public void markWorking(EndpointId id) {
    jdbc.sql(
            """
            UPDATE webhook_endpoint SET failing_since = NULL
            WHERE id = :id AND failing_since IS NOT NULL
            """)
        .param("id", id.value())
        .update();
  }

  public void markFailing(EndpointId id, Instant now) {
    jdbc.sql(
            """
            UPDATE webhook_endpoint SET failing_since = :now
            WHERE id = :id AND failing_since IS NULL
            """)
        .param("id", id.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  public Optional<Endpoint> find(EndpointId id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM webhook_endpoint WHERE id = :id")
        .param("id", id.value())
        .query(EndpointStore::endpoint)
        .optional();
  }

  public List<Endpoint> all() {
    return jdbc.sql("SELECT " + COLUMNS + " FROM webhook_endpoint")
        .query(EndpointStore::endpoint)
        .list();
  }

  /// @param since from when on finished deliveries are counted
  public List<Endpoints.Health> health(Instant since) {
    return jdbc.sql(
            """
            SELECT endpoint.*, pending.count AS pending, recent.delivered, recent.dead
            FROM webhook_endpoint AS endpoint
            CROSS JOIN LATERAL (
              SELECT count(*) FROM delivery
              WHERE endpoint_id = endpoint.id AND state = 'PENDING') AS pending
            CROSS JOIN LATERAL (
              SELECT count(*) FILTER (WHERE state = 'DELIVERED') AS delivered,
                count(*) FILTER (WHERE state = 'DEAD') AS dead
              FROM delivery
              WHERE endpoint_id = endpoint.id AND finished_at >= :since) AS recent
            ORDER BY endpoint.id
            """)
        .param("since", Timestamp.from(since))
        .query(
            (row, number) ->
                new Endpoints.Health(
                    endpoint(row, number),
                    row.getLong("pending"),
                    row.getLong("delivered"),
                    row.getLong("dead")))
        .list();
  }

  private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
    return new Endpoint(
        new EndpointId(row.getObject("id", UUID.class)),
        row.getString("url"),
        row.getString("description"),
        types((String[]) row.getArray("types").getArray()),
        row.getString("disabled_because"),
        instant(row.getTimestamp("failing_since")),
        row.getTimestamp("created_at").toInstant());
  }

  private static Set<MessageType> types(String[] wireNames) {
    var types = EnumSet.noneOf(MessageType.class);
    Arrays.stream(wireNames).forEach(name -> MessageType.find(name).ifPresent(types::add));
    return types;
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
