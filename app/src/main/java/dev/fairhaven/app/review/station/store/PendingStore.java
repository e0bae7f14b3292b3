package dev.fairhaven.app.review.station.store;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.enforcement.actions.Violation;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.station.Pending;
import dev.fairhaven.app.review.station.PendingId;
import dev.fairhaven.app.review.station.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of decisions that are waiting to be carried out, and of their outcomes.
@Component
public final class PendingStore {

  private static final String COLUMNS =
      """
      id, task_id, staff_id, choice, policy, policy_version, section, granted, note, summary,
      submitted_at, carry_out_at, state, attempts,
      strike_item_type, strike_item_id, strike_account_type, strike_account_id
      """;

  /// The maximum number of pending strikes read per account; no ladder is longer.
  private static final int STRIKES_MAX = 100;

  private final JdbcClient db;

  public PendingStore(JdbcClient db) {
    this.db = db;
  }

  public void add(Pending pending) {
    db.sql(
            """
            INSERT INTO pending_decision (id, task_id, staff_id, choice, policy, policy_version,
              section, granted, note, summary, submitted_at, carry_out_at, state, attempts,
              strike_item_type, strike_item_id, strike_account_type, strike_account_id)
            VALUES (:id, :task, :staff, :choice, :policy, :version, :section, :granted, :note,
              :summary, :submitted, :carryOut, :state, :attempts,
              :strikeItemType, :strikeItem, :strikeAccountType, :strikeAccount)
            """)
        .param("id", pending.id().value())
        .param("task", pending.task().value())
        .param("staff", pending.staff().value())
        .params(ruling(pending.ruling()))
        .params(strike(pending.strike()))
        .param("summary", pending.summary())
        .param("submitted", at(pending.submittedAt()))
        .param("carryOut", at(pending.carryOutAt()))
        .param("state", pending.state().storedName())
        .param("attempts", pending.attempts())
        .update();
  }

  private static Map<String, @Nullable Object> ruling(Ruling ruling) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("note", ruling.note());
    switch (ruling) {
      case Ruling.Judgement(var choice, var policy, _) -> {
        columns.put("choice", choice);
        columns.put("policy", policy == null ? null : policy.version().policy());
        columns.put("version", policy == null ? null : policy.version().version());
        columns.put("section", policy == null ? null : policy.section());
        columns.put("granted", null);
      }
      case Ruling.AppealAnswer(var granted, _) -> {
        columns.put("choice", null);
        columns.put("policy", null);
        columns.put("version", null);
        columns.put("section", null);
        columns.put("granted", granted);
      }
    }
    return columns;
  }

  private static Map<String, @Nullable Object> strike(@Nullable Violation strike) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("strikeItemType", strike == null ? null : strike.item().type());
    columns.put("strikeItem", strike == null ? null : strike.item().id());
    columns.put("strikeAccountType", strike == null ? null : strike.account().type());
    columns.put("strikeAccount", strike == null ? null : strike.account().id());
    return columns;
  }

  /// The violations for which pending decisions will give an account strikes, oldest first.
  public List<Violation> strikesOf(ItemRef account) {
    return db
        .sql(
            """
            SELECT %s FROM pending_decision
            WHERE state = 'waiting' AND strike_account_type = :type AND strike_account_id = :id
            ORDER BY submitted_at, id LIMIT :max
            """
                .formatted(COLUMNS))
        .param("type", account.type())
        .param("id", account.id())
        .param("max", STRIKES_MAX)
        .query((row, _) -> Optional.ofNullable(strike(row)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static @Nullable Violation strike(ResultSet row) throws SQLException {
    var policy = policy(row);
    var item = row.getString("strike_item_id");
    return policy == null || item == null
        ? null
        : new Violation(
            new ItemRef(row.getString("strike_item_type"), item),
            new ItemRef(row.getString("strike_account_type"), row.getString("strike_account_id")),
            policy);
  }

  /// Decisions whose undo window has ended, longest waiting first.
  public List<PendingId> due(Instant now, int max) {
    return db.sql(
            """
            SELECT id FROM pending_decision WHERE state = 'waiting' AND carry_out_at <= :now
            ORDER BY carry_out_at LIMIT :max
            """)
        .param("now", at(now))
        .param("max", max)
        .query((row, _) -> new PendingId(row.getObject("id", UUID.class)))
        .list();
  }

  /// The decision, locked until the transaction ends.
  public Optional<Pending> lock(PendingId id) {
    return select(id, "FOR UPDATE");
  }

  /// Like [#lock], but empty if another transaction has locked it.
  public Optional<Pending> lockIfFree(PendingId id) {
    return select(id, "FOR UPDATE SKIP LOCKED");
  }

  private Optional<Pending> select(PendingId id, String clause) {
    return db.sql("SELECT %s FROM pending_decision WHERE id = :id %s".formatted(COLUMNS, clause))
        .param("id", id.value())
        .query((row, _) -> pending(row))
        .optional();
  }

  /// The latest decision of `staff` that has not been carried out yet.
  public Optional<Pending> latestWaiting(StaffId staff) {
    return db.sql(
            """
            SELECT %s FROM pending_decision WHERE staff_id = :staff AND state = 'waiting'
            ORDER BY submitted_at DESC, id DESC LIMIT 1
            """
                .formatted(COLUMNS))
        .param("staff", staff.value())
        .query((row, _) -> pending(row))
        .optional();
  }

  /// The latest decision of `staff` about `task`.
  public Optional<Pending> latestAbout(TaskId task, StaffId staff) {
    return db.sql(
            """
            SELECT %s FROM pending_decision WHERE task_id = :task AND staff_id = :staff
            ORDER BY submitted_at DESC, id DESC LIMIT 1
            """
                .formatted(COLUMNS))
        .param("task", task.value())
        .param("staff", staff.value())
        .query((row, _) -> pending(row))
        .optional();
  }

  /// How many decisions `staff` made since `since` and did not undo.
  public int countSince(StaffId staff, Instant since) {
    return db.sql(
            """
            SELECT count(*) FROM pending_decision
            WHERE staff_id = :staff AND submitted_at >= :since AND state IN ('waiting', 'done')
            """)
        .param("staff", staff.value())
        .param("since", at(since))
        .query(Integer.class)
        .single();
  }

  public void finish(PendingId id, DecisionId decision) {
    db.sql("UPDATE pending_decision SET state = 'done', decision = :decision WHERE id = :id")
        .param("decision", decision.value())
        .param("id", id.value())
        .update();
  }

  public void end(PendingId id, Pending.State state) {
    db.sql("UPDATE pending_decision SET state = :state WHERE id = :id")
        .param("state", state.storedName())
        .param("id", id.value())
        .update();
  }

  public void postpone(PendingId id, Instant until) {
    db.sql(
            """
            UPDATE pending_decision SET attempts = attempts + 1, carry_out_at = :until
            WHERE id = :id
            """)
        .param("until", at(until))
        .param("id", id.value())
        .update();
  }

  private static Pending pending(ResultSet row) throws SQLException {
    return new Pending(
        new PendingId(row.getObject("id", UUID.class)),
        new TaskId(row.getObject("task_id", UUID.class)),
        new StaffId(row.getObject("staff_id", UUID.class)),
        rulingOf(row),
        row.getString("summary"),
        strike(row),
        instant(row, "submitted_at"),
        instant(row, "carry_out_at"),
        Pending.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"));
  }

  private static Ruling rulingOf(ResultSet row) throws SQLException {
    var choice = row.getString("choice");
    var note = row.getString("note");
    return choice == null
        ? new Ruling.AppealAnswer(row.getBoolean("granted"), note)
        : new Ruling.Judgement(choice, policy(row), note);
  }

  private static @Nullable PolicyRef policy(ResultSet row) throws SQLException {
    var policy = row.getString("policy");
    return policy == null
        ? null
        : new PolicyRef(
            new PolicyVersion(policy, row.getInt("policy_version")), row.getString("section"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
