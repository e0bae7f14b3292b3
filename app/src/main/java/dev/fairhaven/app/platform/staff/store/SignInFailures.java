package dev.fairhaven.app.platform.staff.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts failed sign-ins by digest.
@Component
public class SignInFailures {

  private final JdbcClient db;

  SignInFailures(JdbcClient db) {
    this.db = db;
  }

  /// Failures of `subject`, which stays locked until the transaction ends. None, the last one now,
  /// where the last one was before `memory`.
  public Failures lock(byte[] subject, Instant now, Instant memory) {
    return db.sql(
            """
            INSERT INTO sign_in_failure AS f (subject, failures, failed_at)
            VALUES (:subject, 0, :now)
            ON CONFLICT (subject) DO UPDATE SET
              failures = CASE WHEN f.failed_at > :memory THEN f.failures ELSE 0 END
            RETURNING failures, failed_at
            """)
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("memory", memory.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Failures(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .single();
  }

  /// Adds one to a subject that is locked.
  public void add(byte[] subject, Instant now) {
    db.sql(
            """
            UPDATE sign_in_failure SET failures = failures + 1, failed_at = :now
            WHERE subject = :subject
            """)
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public void takeBack(byte[] subject) {
    db.sql(
            """
            UPDATE sign_in_failure SET failures = greatest(failures - 1, 0)
            WHERE subject = :subject
            """)
        .param("subject", subject)
        .update();
  }

  public void forget(byte[] subject) {
    db.sql("DELETE FROM sign_in_failure WHERE subject = :subject")
        .param("subject", subject)
        .update();
  }

  public void forgetBefore(Instant memory) {
    db.sql("DELETE FROM sign_in_failure WHERE failed_at <= :memory")
        .param("memory", memory.atOffset(ZoneOffset.UTC))
        .update();
  }

  public record Failures(int count, Instant lastAt) {}
}
