package dev.fairhaven.app.platform.staff.store;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of invitations, by the digest of their links.
@Component
public class InvitationTable {

  private final JdbcClient db;

  InvitationTable(JdbcClient db) {
    this.db = db;
  }

  /// Replaces the person's earlier invitation.
  public void put(StaffId staff, byte[] digest, Instant expiresAt) {
    db.sql(
            """
            INSERT INTO staff_invitation (staff_id, digest, expires_at)
            VALUES (:staff, :digest, :expiresAt)
            ON CONFLICT (staff_id) DO UPDATE SET digest = :digest, expires_at = :expiresAt
            """)
        .param("staff", staff.value())
        .param("digest", digest)
        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Whom a link invites; empty where it has expired or was used, or where they were deactivated.
  public Optional<StaffId> find(byte[] digest, Instant now) {
    return db.sql(
            """
            SELECT staff_id FROM staff_invitation JOIN staff ON id = staff_id
            WHERE digest = :digest AND expires_at > :now AND is_active
            """)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new StaffId(row.getObject("staff_id", UUID.class)))
        .optional();
  }

  /// @return false if another request used it first
  public boolean use(byte[] digest) {
    return db.sql("DELETE FROM staff_invitation WHERE digest = :digest")
            .param("digest", digest)
            .update()
        == 1;
  }

  public void withdraw(StaffId staff) {
    db.sql("DELETE FROM staff_invitation WHERE staff_id = :staff")
        .param("staff", staff.value())
        .update();
  }
}
