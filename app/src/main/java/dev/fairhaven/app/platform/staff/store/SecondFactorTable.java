package dev.fairhaven.app.platform.staff.store;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of second factors: sealed secrets, recovery codes, and who must have one.
@Component
public class SecondFactorTable {

  private final JdbcClient db;

  SecondFactorTable(JdbcClient db) {
    this.db = db;
  }

  /// Begins anew what is not confirmed.
  ///
  /// @return false if there is one that is confirmed
  public boolean begin(StaffId staff, byte[] sealed, Instant now) {
    return db.sql(
                """
                INSERT INTO staff_second_factor AS f (staff_id, secret, began_at, last_step)
                VALUES (:staff, :secret, :now, 0)
                ON CONFLICT (staff_id) DO UPDATE SET secret = :secret, began_at = :now
                WHERE f.confirmed_at IS NULL
                """)
            .param("staff", staff.value())
            .param("secret", sealed)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Optional<Sealed> find(StaffId staff) {
    return db.sql(
            """
            SELECT staff_id, secret, confirmed_at IS NOT NULL AS is_confirmed
            FROM staff_second_factor WHERE staff_id = :staff
            """)
        .param("staff", staff.value())
        .query(
            (row, _) ->
                new Sealed(
                    new StaffId(row.getObject("staff_id", UUID.class)),
                    row.getBytes("secret"),
                    row.getBoolean("is_confirmed")))
        .optional();
  }

  public void confirm(StaffId staff, Instant now) {
    db.sql("UPDATE staff_second_factor SET confirmed_at = :now WHERE staff_id = :staff")
        .param("staff", staff.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Uses up the code of a time step, and all of earlier ones.
  ///
  /// @return false if it was used up before
  public boolean use(StaffId staff, long step) {
    return db.sql(
                """
                UPDATE staff_second_factor SET last_step = :step
                WHERE staff_id = :staff AND last_step < :step
                """)
            .param("staff", staff.value())
            .param("step", step)
            .update()
        == 1;
  }

  public void replaceCodes(StaffId staff, List<byte[]> digests) {
    db.sql("DELETE FROM staff_recovery_code WHERE staff_id = :staff")
        .param("staff", staff.value())
        .update();
    digests.forEach(
        digest ->
            db.sql("INSERT INTO staff_recovery_code (staff_id, digest) VALUES (:staff, :digest)")
                .param("staff", staff.value())
                .param("digest", digest)
                .update());
  }

  /// @return false if there is no such code, or not any more
  public boolean useCode(StaffId staff, byte[] digest) {
    return db.sql("DELETE FROM staff_recovery_code WHERE staff_id = :staff AND digest = :digest")
            .param("staff", staff.value())
            .param("digest", digest)
            .update()
        == 1;
  }

  public int countCodes(StaffId staff) {
    return db.sql("SELECT count(*) FROM staff_recovery_code WHERE staff_id = :staff")
        .param("staff", staff.value())
        .query(Integer.class)
        .single();
  }

  /// @return false if there was none that is confirmed
  public boolean remove(StaffId staff) {
    replaceCodes(staff, List.of());
    return db.sql(
            """
                DELETE FROM staff_second_factor WHERE staff_id = :staff
                RETURNING confirmed_at IS NOT NULL
                """)
        .param("staff", staff.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  public Set<Role> requiredRoles() {
    var roles = EnumSet.noneOf(Role.class);
    db.sql("SELECT role FROM staff_second_factor_role")
        .query(String.class)
        .list()
        .forEach(name -> roles.add(Role.valueOf(name)));
    return roles;
  }

  public void requireOf(Collection<Role> roles) {
    db.sql("DELETE FROM staff_second_factor_role").update();
    roles.forEach(
        role ->
            db.sql("INSERT INTO staff_second_factor_role (role) VALUES (:role)")
                .param("role", role.name())
                .update());
  }

  /// Every sealed secret, locked until the transaction ends.
  public List<Sealed> lockAll() {
    return db.sql(
            """
            SELECT staff_id, secret, confirmed_at IS NOT NULL AS is_confirmed
            FROM staff_second_factor ORDER BY staff_id FOR UPDATE
            """)
        .query(
            (row, _) ->
                new Sealed(
                    new StaffId(row.getObject("staff_id", UUID.class)),
                    row.getBytes("secret"),
                    row.getBoolean("is_confirmed")))
        .list();
  }

  public void reseal(StaffId staff, byte[] sealed) {
    db.sql("UPDATE staff_second_factor SET secret = :secret WHERE staff_id = :staff")
        .param("staff", staff.value())
        .param("secret", sealed)
        .update();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Sealed(StaffId staff, byte[] secret, boolean isConfirmed) {}
}
