package dev.fairhaven.app.enforcement.delivery.store;

import dev.fairhaven.app.enforcement.delivery.Delivery;
import dev.fairhaven.app.enforcement.delivery.DeliveryId;
import dev.fairhaven.app.enforcement.delivery.Dispatch;
import dev.fairhaven.app.enforcement.delivery.EndpointId;
import dev.fairhaven.app.enforcement.delivery.MessageId;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.enforcement.delivery.Outbox;
import dev.fairhaven.app.enforcement.delivery.OutboxMessage;
import dev.fairhaven.app.enforcement.delivery.WebhookSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of messages, deliveries and attempts.
///
/// A message is fanned out to the endpoints that take it in the statement that adds it: one
/// transaction holds what happened, what is told about it, and to whom.
@Component
public final class DeliveryStore implements Outbox {

  private static final String SELECT =
      """
      SELECT delivery.*, outbox_message.subject
      FROM delivery JOIN outbox_message ON outbox_message.id = delivery.message_id
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public DeliveryStore(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void add(List<OutboxMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            WITH added AS (
              INSERT INTO outbox_message (id, type, subject, body, created_at)
              SELECT uuidv7(), type, subject, body, :now
              FROM unnest(:types::text[], :subjects::text[], :bodies::text[])
                AS message (type, subject, body)
              RETURNING id, type)
            INSERT INTO delivery (id, message_id, endpoint_id, type, state, due_at, created_at)
            SELECT uuidv7(), added.id, endpoint.id, added.type, 'PENDING', :now, :now
            FROM added JOIN webhook_endpoint AS endpoint
              ON endpoint.disabled_because IS NULL
              AND (endpoint.types = '{}' OR added.type = ANY (endpoint.types))
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("types", column(messages, message -> message.type().wireName()))
        .param("subjects", column(messages, OutboxMessage::subject))
        .param("bodies", column(messages, OutboxMessage::body))
        .update();
  }

  private static String[] column(
      List<OutboxMessage> messages, Function<OutboxMessage, String> value) {
    return messages.stream().map(value).toArray(String[]::new);
  }

  /// Adds a message for one endpoint, whatever types that takes.
  public DeliveryId addFor(EndpointId endpoint, OutboxMessage message, Instant now) {
    var id = DeliveryId.next();
    jdbc.sql(
            """
            WITH added AS (
              INSERT INTO outbox_message (id, type, subject, body, created_at)
              VALUES (:message, :type, :subject, :body, :now))
            INSERT INTO delivery (id, message_id, endpoint_id, type, state, due_at, created_at)
            VALUES (:id, :message, :endpoint, :type, 'PENDING', :now, :now)
            """)
        .param("id", id.value())
        .param("message", MessageId.next().value())
        .param("endpoint", endpoint.value())
        .param("type", message.type().wireName())
        .param("subject", message.subject())
        .param("body", message.body())
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  /// Claims what is due, up to `max`, for `leaseUntil - now`. Each enabled endpoint gets at most
  /// `perEndpointMax` less what is in flight to it.
  public List<Dispatch> claim(
      Instant now,
      Instant leaseUntil,
      Map<EndpointId, Integer> inFlight,
      int perEndpointMax,
      int max) {
    var busy = List.copyOf(inFlight.entrySet());
    var claim = UUID.randomUUID();
    return jdbc.sql(
            """
            WITH due AS (
              SELECT waiting.id
              FROM webhook_endpoint AS endpoint
              LEFT JOIN unnest(:busy::uuid[], :counts::integer[]) AS flying (id, count)
                ON flying.id = endpoint.id
              CROSS JOIN LATERAL (
                SELECT id FROM delivery
                WHERE endpoint_id = endpoint.id AND state = 'PENDING' AND due_at <= :now
                ORDER BY due_at
                LIMIT greatest(0, :perEndpoint - coalesce(flying.count, 0))
                FOR UPDATE SKIP LOCKED) AS waiting
              WHERE endpoint.disabled_because IS NULL
              LIMIT :max)
            UPDATE delivery SET claim = :claim, due_at = :leaseUntil
            FROM due, outbox_message AS message, webhook_endpoint AS endpoint
            WHERE delivery.id = due.id AND message.id = delivery.message_id
              AND endpoint.id = delivery.endpoint_id
            RETURNING delivery.id, delivery.claim, delivery.message_id, message.body,
              delivery.attempts, delivery.failures, endpoint.id AS endpoint_id, endpoint.url,
              endpoint.secret, endpoint.failing_since,
              CASE WHEN endpoint.previous_until > :now THEN endpoint.previous_secret END AS previous
            """)
        .param("busy", busy.stream().map(entry -> entry.getKey().toString()).toArray(String[]::new))
        .param(
            "counts",
            busy.stream().map(entry -> entry.getValue().toString()).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .param("perEndpoint", perEndpointMax)
        .param("max", max)
        .param("claim", claim)
        .param("leaseUntil", Timestamp.from(leaseUntil))
        .query(DeliveryStore::dispatch)
        .list();
  }

  private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
    List<WebhookSecret> secrets = new ArrayList<>();
    secrets.add(new WebhookSecret(row.getString("secret")));
    var previous = row.getString("previous");
    if (previous != null) {
      secrets.add(new WebhookSecret(previous));
    }
    return new Dispatch(
        new DeliveryId(row.getObject("id", UUID.class)),
        row.getObject("claim", UUID.class),
        new MessageId(row.getObject("message_id", UUID.class)),
        row.getString("body"),
        row.getInt("attempts"),
        row.getInt("failures"),
        new EndpointId(row.getObject("endpoint_id", UUID.class)),
        row.getString("url"),
        secrets,
        instant(row.getTimestamp("failing_since")));
  }

  /// Stores an attempt and what followed.
  ///
  /// @return false, and nothing is stored, if the claim was lost meanwhile
  public boolean record(
      Dispatch dispatch,
      Delivery.Attempt attempt,
      Delivery.State state,
      Instant dueAt,
      Instant now) {
    boolean held =
        jdbc.sql(
                    """
                    UPDATE delivery
                    SET state = :state, due_at = :dueAt, claim = NULL, attempts = :attempts,
                      failures = CASE :state WHEN 'DELIVERED' THEN 0 ELSE failures + 1 END,
                      last_status = :status::integer,
                      finished_at = CASE :state WHEN 'PENDING' THEN NULL ELSE :now::timestamptz END
                    WHERE id = :id AND claim = :claim
                    """)
                .param("id", dispatch.delivery().value())
                .param("claim", dispatch.claim())
                .param("state", state.name())
                .param("dueAt", Timestamp.from(dueAt))
                .param("attempts", attempt.number())
                .param("status", attempt.status())
                .param("now", Timestamp.from(now))
                .update()
            == 1;
    if (held) {
      add(dispatch.delivery(), attempt);
    }
    return held;
  }

  private void add(DeliveryId delivery, Delivery.Attempt attempt) {
    jdbc.sql(
            """
            INSERT INTO delivery_attempt
              (delivery_id, number, at, duration_millis, status, error, excerpt)
            VALUES (:delivery, :number, :at, :millis, :status::integer, :error::text, :excerpt)
            """)
        .param("delivery", delivery.value())
        .param("number", attempt.number())
        .param("at", Timestamp.from(attempt.at()))
        .param("millis", attempt.durationMillis())
        .param("status", attempt.status())
        .param("error", attempt.error())
        .param("excerpt", attempt.excerpt())
        .update();
  }

  /// Makes a delivery due now, with all its retries before it. Whoever holds it loses their claim.
  public void replay(DeliveryId id, Instant now) {
    jdbc.sql(
            """
            UPDATE delivery
            SET state = 'PENDING', due_at = :now, claim = NULL, failures = 0, finished_at = NULL
            WHERE id = :id
            """)
        .param("id", id.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  public List<Delivery> list(Delivery.Filter filter, int max) {
    return jdbc.sql(
            SELECT
                + """
                WHERE (:endpoint::uuid IS NULL OR delivery.endpoint_id = :endpoint::uuid)
                  AND (:type::text IS NULL OR delivery.type = :type::text)
                  AND (:state::text IS NULL OR delivery.state = :state::text)
                  AND (:before::uuid IS NULL OR delivery.id < :before::uuid)
                ORDER BY delivery.id DESC
                LIMIT :max
                """)
        .param("endpoint", textOrNull(filter.endpoint()))
        .param("type", filter.type() == null ? null : filter.type().wireName())
        .param("state", textOrNull(filter.state()))
        .param("before", textOrNull(filter.before()))
        .param("max", max)
        .query(DeliveryStore::delivery)
        .list();
  }

  private static @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  public List<Delivery> about(String subject, int max) {
    return jdbc.sql(
            SELECT
                + """
                WHERE outbox_message.subject = :subject
                ORDER BY delivery.id DESC
                LIMIT :max
                """)
        .param("subject", subject)
        .param("max", max)
        .query(DeliveryStore::delivery)
        .list();
  }

  public Optional<Delivery> findFirstDelivered() {
    return jdbc.sql(SELECT + "WHERE delivery.state = 'DELIVERED' ORDER BY delivery.id LIMIT 1")
        .query(DeliveryStore::delivery)
        .optional();
  }

  public Optional<Delivery> find(DeliveryId id) {
    return jdbc.sql(SELECT + "WHERE delivery.id = :id")
        .param("id", id.value())
        .query(DeliveryStore::delivery)
        .optional();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        new DeliveryId(row.getObject("id", UUID.class)),
        new MessageId(row.getObject("message_id", UUID.class)),
        new EndpointId(row.getObject("endpoint_id", UUID.class)),
        MessageType.find(row.getString("type")).orElseThrow(),
        row.getString("subject"),
        Delivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getObject("last_status", Integer.class),
        instant(row.getTimestamp("finished_at")));
  }

  public String body(MessageId message) {
    return jdbc.sql("SELECT body FROM outbox_message WHERE id = :id")
        .param("id", message.value())
        .query(String.class)
        .single();
  }

  /// Newest first.
  public List<Delivery.Attempt> attempts(DeliveryId delivery) {
    return jdbc.sql(
            "SELECT * FROM delivery_attempt WHERE delivery_id = :id ORDER BY number DESC LIMIT 100")
        .param("id", delivery.value())
        .query(
            (row, _) ->
                new Delivery.Attempt(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    row.getInt("duration_millis"),
                    row.getObject("status", Integer.class),
                    row.getString("error"),
                    row.getString("excerpt")))
        .list();
  }

  /// Removes up to `max` messages older than `before` that nobody waits for, with their log.
  ///
  /// @return how many
  public int prune(Instant before, int max) {
    return jdbc.sql(
            """
            DELETE FROM outbox_message WHERE id IN (
              SELECT id FROM outbox_message AS old
              WHERE created_at < :before AND NOT EXISTS (
                SELECT FROM delivery WHERE message_id = old.id AND state = 'PENDING')
              ORDER BY created_at
              LIMIT :max)
            """)
        .param("before", Timestamp.from(before))
        .param("max", max)
        .update();
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
