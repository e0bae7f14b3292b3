package dev.fairhaven.app.platform.staff.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts failed sign-ins by digest.
@Component
public class SignInFailures {

  private final JdbcClient db;

  SignInFailures(JdbcClient db) {
    this.db = db;
  }

  /// Failures of `subject`, unless the last one was before `memory`.
  public Optional<Failures> find(byte[] subject, Instant memory) {
    return db.sql(
            """
            SELECT failures, failed_at FROM sign_in_failure
            WHERE subject = :subject AND failed_at > :memory
            """)
        .param("subject", subject)
        .param("memory", memory.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Failures(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .optional();
  }

  public void add(byte[] subject, Instant now, Instant memory) {
    db.sql(
            """
            INSERT INTO sign_in_failure AS f (subject, failures, failed_at)
            VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE SET
              failures = CASE WHEN f.failed_at > :memory THEN f.failures + 1 ELSE 1 END,
              failed_at = :now
            """)
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("memory", memory.atOffset(ZoneOffset.UTC))
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
