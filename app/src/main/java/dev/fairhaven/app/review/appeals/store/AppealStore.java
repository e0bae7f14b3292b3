package dev.fairhaven.app.review.appeals.store;

import dev.fairhaven.app.enforcement.notices.NoticeId;
import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.review.appeals.Appeal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of appeals. Thread-safe.
@Component
public final class AppealStore {

  private final JdbcClient jdbc;

  public AppealStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Locks the appeal of a notice until the transaction ends, whether or not it exists yet.
  public void lock(NoticeId notice) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "appeal/" + notice)
        .query((_, _) -> notice)
        .single();
  }

  public void add(Appeal appeal) {
    jdbc.sql(
            """
            INSERT INTO appeal (id, notice_id, decision_id, text, origin, lodged_at, task_id)
            VALUES (:id, :notice, :decision, :text, :origin, :lodgedAt, :task)
            """)
        .param("id", appeal.id().value())
        .param("notice", appeal.notice().value())
        .param("decision", appeal.decision().value())
        .param("text", appeal.text().value())
        .param("origin", appeal.origin().name())
        .param("lodgedAt", Timestamp.from(appeal.lodgedAt()))
        .param("task", appeal.task().value())
        .update();
  }

  public void answer(AppealId appeal, Appeal.Answer answer) {
    jdbc.sql(
            """
            UPDATE appeal
            SET outcome = :outcome, answered_by = :by, answer_decision_id = :decision,
              answered_at = :at, note = :note
            WHERE id = :id
            """)
        .param("id", appeal.value())
        .param("outcome", answer.outcome().name())
        .param("by", answer.by().value())
        .param("decision", answer.decision().value())
        .param("at", Timestamp.from(answer.at()))
        .param("note", answer.note())
        .update();
  }

  public Optional<Appeal> find(AppealId id) {
    return jdbc.sql("SELECT * FROM appeal WHERE id = :id")
        .param("id", id.value())
        .query(AppealStore::appeal)
        .optional();
  }

  public Optional<Appeal> find(NoticeId notice) {
    return jdbc.sql("SELECT * FROM appeal WHERE notice_id = :notice")
        .param("notice", notice.value())
        .query(AppealStore::appeal)
        .optional();
  }

  private static Appeal appeal(ResultSet row, int number) throws SQLException {
    return new Appeal(
        new AppealId(row.getObject("id", UUID.class)),
        new NoticeId(row.getObject("notice_id", UUID.class)),
        new DecisionId(row.getObject("decision_id", UUID.class)),
        new UserText(row.getString("text")),
        Appeal.Origin.valueOf(row.getString("origin")),
        row.getTimestamp("lodged_at").toInstant(),
        new TaskId(row.getObject("task_id", UUID.class)),
        answer(row));
  }

  private static Appeal.@Nullable Answer answer(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new Appeal.Answer(
            Appeal.Outcome.valueOf(outcome),
            new StaffId(row.getObject("answered_by", UUID.class)),
            new DecisionId(row.getObject("answer_decision_id", UUID.class)),
            row.getTimestamp("answered_at").toInstant(),
            row.getString("note"));
  }
}
