package dev.fairhaven.app.platform.audit.store;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditFilter;
import dev.fairhaven.app.platform.audit.AuditHash;
import dev.fairhaven.app.platform.audit.AuditHead;
import dev.fairhaven.app.platform.audit.AuditRecord;
import dev.fairhaven.app.platform.kernel.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The log's tables.
@Component
public class AuditTable {

  private static final String COLUMNS =
      "r.id, r.time, r.actor, r.action, r.subject, r.detail, s.position";

  private final JdbcClient db;

  AuditTable(JdbcClient db) {
    this.db = db;
  }

  /// Adds a record that waits for its seal.
  public void add(UUID id, Instant time, AuditEntry entry) {
    db.sql(
            """
            WITH record AS (
              INSERT INTO audit_record (id, time, actor, action, subject, detail)
              VALUES (:id, :time, :actor, :action, :subject, CAST(:detail AS jsonb))
              RETURNING id)
            INSERT INTO audit_unsealed (id) SELECT id FROM record
            """)
        .param("id", id)
        .param("time", time.atOffset(ZoneOffset.UTC))
        .param("actor", entry.actor())
        .param("action", entry.action())
        .param("subject", entry.subject())
        .param("detail", Json.write(entry.detail()))
        .update();
  }

  /// Whether the caller's transaction is now the only one that seals, on any replica.
  public boolean lockForSealing(long lock) {
    return db.sql("SELECT pg_try_advisory_xact_lock(:lock)")
        .param("lock", lock)
        .query(Boolean.class)
        .single();
  }

  /// The oldest records that wait for their seal.
  public List<AuditRecord> unsealed(int max) {
    return db.sql(
            """
            SELECT r.id, r.time, r.actor, r.action, r.subject, r.detail, NULL::bigint AS position
            FROM audit_unsealed u JOIN audit_record r ON r.id = u.id
            ORDER BY u.id LIMIT :max
            """)
        .param("max", max)
        .query((row, _) -> record(row))
        .list();
  }

  public long countUnsealed() {
    return db.sql("SELECT count(*) FROM audit_unsealed").query(Long.class).single();
  }

  /// Seals records from `first` on, and makes `head` the chain's end.
  public void seal(long first, List<UUID> records, List<AuditHash> hashes, AuditHead head) {
    var ids = records.toArray(UUID[]::new);
    db.sql(
            """
            INSERT INTO audit_seal (position, record, hash)
            SELECT :first + place - 1, record, hash
            FROM unnest(CAST(:records AS uuid[]), CAST(:hashes AS bytea[]))
              WITH ORDINALITY AS t (record, hash, place)
            """)
        .param("first", first)
        .param("records", ids)
        .param("hashes", hashes.stream().map(AuditHash::bytes).toArray(byte[][]::new))
        .update();
    db.sql("DELETE FROM audit_unsealed WHERE id = ANY(:records)").param("records", ids).update();
    db.sql("UPDATE audit_head SET position = :position, hash = :hash")
        .param("position", head.position())
        .param("hash", head.hash().bytes())
        .update();
  }

  /// The end that is kept apart from the chain; empty where it was removed.
  public Optional<AuditHead> head() {
    return db.sql("SELECT position, hash FROM audit_head")
        .query((row, _) -> new AuditHead(row.getLong(1), AuditHash.of(row.getBytes(2))))
        .optional();
  }

  /// Seals after `position`, in order, with their records where these exist.
  public List<Sealed> sealedAfter(long position, int max) {
    return db.sql(
            "SELECT s.hash, s.position AS sealed_at, "
                + COLUMNS
                + """
                   FROM audit_seal s LEFT JOIN audit_record r ON r.id = s.record
                  WHERE s.position > :position ORDER BY s.position LIMIT :max
                  """)
        .param("position", position)
        .param("max", max)
        .query((row, _) -> sealed(row))
        .list();
  }

  /// How many records are neither sealed nor waiting for it.
  public long countStray() {
    return db.sql(
            """
            SELECT count(*) FROM audit_record r
            WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.record = r.id)
              AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.id = r.id)
            """)
        .query(Long.class)
        .single();
  }

  /// Newest first.
  public List<AuditRecord> list(AuditFilter filter, int max) {
    return db.sql(
            "SELECT "
                + COLUMNS
                + """
                   FROM audit_record r LEFT JOIN audit_seal s ON s.record = r.id
                  WHERE (:actor::text IS NULL OR r.actor = :actor)
                    AND (:action::text IS NULL OR r.action LIKE :action)
                    AND (:subject::text IS NULL OR r.subject = :subject)
                    AND (:before::uuid IS NULL OR r.id < :before)
                  ORDER BY r.id DESC LIMIT :max
                  """)
        .param("actor", filter.actor())
        .param("action", beginning(filter.action()))
        .param("subject", filter.subject())
        .param("before", filter.before())
        .param("max", max)
        .query((row, _) -> record(row))
        .list();
  }

  private static @Nullable String beginning(@Nullable String text) {
    return text == null
        ? null
        : text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static Sealed sealed(ResultSet row) throws SQLException {
    return new Sealed(
        row.getLong("sealed_at"),
        AuditHash.of(row.getBytes("hash")),
        row.getString("id") == null ? null : record(row));
  }

  private static AuditRecord record(ResultSet row) throws SQLException {
    return new AuditRecord(
        row.getObject("id", UUID.class),
        row.getObject("time", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        Json.mapper().readTree(row.getString("detail")),
        row.getObject("position", Long.class));
  }

  /// @param record null where it is gone
  public record Sealed(long position, AuditHash hash, @Nullable AuditRecord record) {}
}
