package dev.fairhaven.app.review.flags.store;

import static java.util.Objects.requireNonNull;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.review.flags.Flag;
import dev.fairhaven.app.review.flags.FlagRequest;
import dev.fairhaven.app.review.flags.Reporter;
import dev.fairhaven.app.review.flags.Suspicion;
import dev.fairhaven.app.review.flags.TrackRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of flags. Thread-safe.
@Component
public final class FlagStore {

  private static final String COLUMNS =
      """
      f.id, f.raised_at, f.received_at, f.item_type, f.item_id, f.reporter_kind, f.reporter_id,
      f.reason, f.note, f.status, f.task, f.decision, f.resolved_at
      """;

  private final JdbcClient db;

  public FlagStore(JdbcClient db) {
    this.db = db;
  }

  /// The status that a decision gives to the open flags on an item.
  public record Settlement(ItemRef item, Flag.Status status, DecisionId decision) {}

  /// @return whether the flag is new; waits for a concurrent transaction that is adding the same
  ///   one
  public boolean add(FlagRequest flag, Instant now) {
    return db.sql(
                """
                INSERT INTO flag (id, raised_at, received_at, item_type, item_id, reporter_kind,
                  reporter_id, reason, note, status)
                VALUES (:id, :raised, :now, :itemType, :itemId, :reporterKind, :reporterId,
                  :reason, :note, 'open')
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", flag.id().value())
            .param("raised", at(flag.time()))
            .param("now", at(now))
            .param("itemType", flag.item().type())
            .param("itemId", flag.item().id())
            .param("reporterKind", flag.reporter().kind().wireName())
            .param("reporterId", flag.reporter().id())
            .param("reason", flag.suspicion().wireName())
            .param("note", flag.note() == null ? null : flag.note().value())
            .update()
        == 1;
  }

  public void setTask(FlagId flag, TaskId task) {
    db.sql("UPDATE flag SET task = :task WHERE id = :id")
        .param("task", task.value())
        .param("id", flag.value())
        .update();
  }

  /// The number of distinct reporters with an open flag on the item.
  public int countReporters(ItemRef item) {
    return db.sql(
            """
            SELECT count(DISTINCT (reporter_kind, reporter_id)) FROM flag
            WHERE item_type = :type AND item_id = :id AND status = 'open'
            """)
        .param("type", item.type())
        .param("id", item.id())
        .query(Integer.class)
        .single();
  }

  /// Resolves the open flags on the items of `settlements`.
  ///
  /// @return the flags in their new state
  public List<Flag> settle(List<Settlement> settlements, Instant now) {
    return db.sql(
            """
            UPDATE flag f SET status = s.status, decision = s.decision, resolved_at = :now
            FROM unnest(:types::text[], :ids::text[], :statuses::text[], :decisions::uuid[])
              AS s (item_type, item_id, status, decision)
            WHERE f.item_type = s.item_type AND f.item_id = s.item_id AND f.status = 'open'
            RETURNING %s
            """
                .formatted(COLUMNS))
        .param("now", at(now))
        .param("types", texts(settlements, each -> each.item().type()))
        .param("ids", texts(settlements, each -> each.item().id()))
        .param("statuses", texts(settlements, each -> each.status().wireName()))
        .param("decisions", texts(settlements, Settlement::decision))
        .query((row, _) -> flag(row))
        .list();
  }

  /// Dismisses the flags that the reversed decision had marked as actioned.
  ///
  /// @return the flags in their new state
  public List<Flag> dismissActioned(Decision reversal, Instant now) {
    var reversed = requireNonNull(reversal.reverses(), "a reversal names what it reverses");
    return db.sql(
            """
            UPDATE flag f SET status = 'dismissed', decision = :reversal, resolved_at = :now
            WHERE f.decision = :reversed AND f.status = 'actioned'
            RETURNING %s
            """
                .formatted(COLUMNS))
        .param("reversal", reversal.id().value())
        .param("reversed", reversed.value())
        .param("now", at(now))
        .query((row, _) -> flag(row))
        .list();
  }

  public List<Flag> on(ItemRef item, int limit) {
    return db.sql(
            """
            SELECT %s FROM flag f WHERE f.item_type = :type AND f.item_id = :id
            ORDER BY f.received_at DESC, f.id LIMIT :limit
            """
                .formatted(COLUMNS))
        .param("type", item.type())
        .param("id", item.id())
        .param("limit", limit)
        .query((row, _) -> flag(row))
        .list();
  }

  public Optional<Flag> findFirst() {
    return db.sql("SELECT %s FROM flag f ORDER BY f.received_at LIMIT 1".formatted(COLUMNS))
        .query((row, _) -> flag(row))
        .optional();
  }

  public Optional<Flag> find(FlagId id) {
    return db.sql("SELECT %s FROM flag f WHERE f.id = :id".formatted(COLUMNS))
        .param("id", id.value())
        .query((row, _) -> flag(row))
        .optional();
  }

  public Flag require(FlagId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("flag " + id + " is gone"));
  }

  public Map<Reporter, TrackRecord> trackRecords(Collection<Reporter> reporters) {
    var records = new HashMap<Reporter, TrackRecord>();
    db.sql(
            """
            SELECT r.kind, r.id, l.actioned, l.resolved
            FROM unnest(:kinds::text[], :ids::text[]) AS r (kind, id)
            CROSS JOIN LATERAL (
              SELECT count(*) FILTER (WHERE status = 'actioned') AS actioned, count(*) AS resolved
              FROM (
                SELECT status FROM flag
                WHERE reporter_kind = r.kind AND reporter_id = r.id AND status <> 'open'
                ORDER BY resolved_at DESC LIMIT :max) AS latest) AS l
            """)
        .param("kinds", texts(reporters, each -> each.kind().wireName()))
        .param("ids", texts(reporters, Reporter::id))
        .param("max", TrackRecord.RESOLVED_MAX)
        .query(
            row -> {
              records.put(
                  reporter(row.getString("kind"), row.getString("id")),
                  new TrackRecord(row.getInt("actioned"), row.getInt("resolved")));
            });
    return records;
  }

  private static Flag flag(ResultSet row) throws SQLException {
    var decision = row.getObject("decision", UUID.class);
    var resolved = row.getObject("resolved_at", OffsetDateTime.class);
    return new Flag(
        request(row),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        Flag.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        new TaskId(row.getObject("task", UUID.class)),
        decision == null ? null : new DecisionId(decision),
        resolved == null ? null : resolved.toInstant());
  }

  private static FlagRequest request(ResultSet row) throws SQLException {
    var note = row.getString("note");
    return new FlagRequest(
        new FlagId(row.getString("id")),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        new ItemRef(row.getString("item_type"), row.getString("item_id")),
        reporter(row.getString("reporter_kind"), row.getString("reporter_id")),
        Suspicion.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
        note == null ? null : new UserText(note));
  }

  private static Reporter reporter(String kind, String id) {
    return new Reporter(Reporter.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
  }

  /// One column of many rows, as an array for `unnest`.
  private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, Object> column) {
    return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
