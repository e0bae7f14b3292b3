package dev.fairhaven.app.platform.staff.store;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of browsers that people signed in with.
@Component
public class DeviceTable {

  private final JdbcClient db;

  DeviceTable(JdbcClient db) {
    this.db = db;
  }

  /// Who signed in with the device since `since`.
  public Set<StaffId> owners(byte[] digest, Instant since) {
    Collection<StaffId> owners =
        db.sql("SELECT staff_id FROM staff_device WHERE digest = :digest AND seen_at > :since")
            .param("digest", digest)
            .param("since", since.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new StaffId(row.getObject("staff_id", UUID.class)))
            .list();
    return new HashSet<>(owners);
  }

  /// Notes that `staff` signed in with the device, and forgets all but their `max` latest ones.
  public void put(byte[] digest, StaffId staff, Instant now, int max) {
    db.sql(
            """
            INSERT INTO staff_device (digest, staff_id, seen_at) VALUES (:digest, :staff, :now)
            ON CONFLICT (digest, staff_id) DO UPDATE SET seen_at = :now
            """)
        .param("digest", digest)
        .param("staff", staff.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    db.sql(
            """
            DELETE FROM staff_device WHERE staff_id = :staff AND digest NOT IN (
              SELECT digest FROM staff_device WHERE staff_id = :staff
              ORDER BY seen_at DESC LIMIT :max)
            """)
        .param("staff", staff.value())
        .param("max", max)
        .update();
  }

  public void forgetAll(StaffId staff) {
    db.sql("DELETE FROM staff_device WHERE staff_id = :staff")
        .param("staff", staff.value())
        .update();
  }
}
