package dev.fairhaven.app.platform.staff.store;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.NewStaff;
import dev.fairhaven.app.platform.staff.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of staff.
@Component
public class StaffTable {

  private static final String MEMBER =
      """
      SELECT id, login, name, role, must_change_password, is_active, created_at, signed_in_at,
        is_break_glass,
        (SELECT expires_at FROM staff_invitation WHERE staff_id = id) AS invited_until,
        EXISTS (SELECT FROM staff_second_factor WHERE staff_id = id AND confirmed_at IS NOT NULL)
          AS has_second_factor,
        EXISTS (SELECT FROM staff_second_factor_role AS required WHERE required.role = staff.role)
          AS must_have_second_factor
      FROM staff
      """;

  private final JdbcClient db;

  StaffTable(JdbcClient db) {
    this.db = db;
  }

  public boolean isEmpty() {
    return db.sql("SELECT NOT EXISTS (SELECT FROM staff WHERE NOT is_break_glass)")
        .query(Boolean.class)
        .single();
  }

  /// The only person there is, if their one-use password was used and they chose no other.
  public Optional<StaffId> findOnlyOneLockedOut() {
    return db.sql(
            """
            SELECT id FROM staff
            WHERE must_change_password AND password_hash IS NULL AND is_active
              AND (SELECT count(*) FROM staff WHERE NOT is_break_glass) = 1
            """)
        .query((row, _) -> new StaffId(row.getObject("id", UUID.class)))
        .optional();
  }

  /// @return false if the login is taken
  public boolean add(
      StaffId id,
      NewStaff person,
      @Nullable String passwordHash,
      boolean mustChangePassword,
      Instant now) {
    return db.sql(
                """
                INSERT INTO staff
                  (id, login, name, role, password_hash, must_change_password, created_at)
                VALUES (:id, :login, :name, :role, :hash, :mustChange, :now)
                ON CONFLICT (login) DO NOTHING
                """)
            .param("id", id.value())
            .param("login", person.login())
            .param("name", person.name())
            .param("role", person.role().name())
            .param("hash", passwordHash)
            .param("mustChange", mustChangePassword)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Optional<StaffMember> find(StaffId id) {
    return db.sql(MEMBER + "WHERE id = :id")
        .param("id", id.value())
        .query((row, _) -> member(row))
        .optional();
  }

  public List<StaffMember> list(int max) {
    return db.sql(MEMBER + "ORDER BY is_active DESC, lower(name), id LIMIT :max")
        .param("max", max)
        .query((row, _) -> member(row))
        .list();
  }

  /// Active people whose name or login begins with `text`, or has a word that does.
  public List<StaffMember> search(String text, int max) {
    return db.sql(
            MEMBER
                + """
                  WHERE is_active AND (starts_with(lower(name), lower(:text))
                    OR strpos(lower(name), ' ' || lower(:text)) > 0
                    OR starts_with(login, lower(:text)))
                  ORDER BY lower(name), id LIMIT :max
                  """)
        .param("text", text)
        .param("max", max)
        .query((row, _) -> member(row))
        .list();
  }

  public Map<StaffId, String> names(Collection<StaffId> ids) {
    Map<StaffId, String> names = new HashMap<>();
    db.sql("SELECT id, name FROM staff WHERE id = ANY(:ids)")
        .param("ids", ids.stream().map(StaffId::value).distinct().toArray(UUID[]::new))
        .query(
            row -> {
              names.put(new StaffId(row.getObject("id", UUID.class)), row.getString("name"));
            });
    return names;
  }

  /// Holds every active administrator's row until the transaction ends, so that two of them cannot
  /// leave at the same time.
  public List<StaffId> lockActiveAdministrators() {
    return db.sql(
            """
            SELECT id FROM staff WHERE role = :role AND is_active AND NOT is_break_glass
            ORDER BY id FOR UPDATE
            """)
        .param("role", Role.ADMINISTRATOR.name())
        .query((row, _) -> new StaffId(row.getObject("id", UUID.class)))
        .list();
  }

  public void changeRole(StaffId id, Role role) {
    db.sql("UPDATE staff SET role = :role WHERE id = :id")
        .param("role", role.name())
        .param("id", id.value())
        .update();
  }

  public void changeActive(StaffId id, boolean isActive) {
    db.sql("UPDATE staff SET is_active = :active WHERE id = :id")
        .param("active", isActive)
        .param("id", id.value())
        .update();
  }

  public void changePassword(StaffId id, @Nullable String hash, boolean mustChangePassword) {
    db.sql(
            """
            UPDATE staff SET password_hash = :hash, must_change_password = :mustChange
            WHERE id = :id
            """)
        .param("hash", hash)
        .param("mustChange", mustChangePassword)
        .param("id", id.value())
        .update();
  }

  /// Takes a one-use password away at its first use.
  ///
  /// @return false if another request used it first
  public boolean useUp(Credentials credentials) {
    return db.sql(
                """
                UPDATE staff SET password_hash = NULL
                WHERE id = :id AND password_hash = :hash AND (must_change_password OR is_break_glass)
                """)
            .param("id", credentials.id().value())
            .param("hash", credentials.passwordHash())
            .update()
        == 1;
  }

  /// Adds the account for emergencies, or renews it.
  ///
  /// @return its id
  public StaffId putBreakGlass(StaffId id, NewStaff person, String passwordHash, Instant now) {
    return db.sql(
            """
            INSERT INTO staff (id, login, name, role, password_hash, must_change_password,
              is_break_glass, created_at)
            VALUES (:id, :login, :name, :role, :hash, false, true, :now)
            ON CONFLICT (login) DO UPDATE SET role = :role, password_hash = :hash,
              must_change_password = false, is_break_glass = true, is_active = true
            RETURNING id
            """)
        .param("id", id.value())
        .param("login", person.login())
        .param("name", person.name())
        .param("role", person.role().name())
        .param("hash", passwordHash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new StaffId(row.getObject("id", UUID.class)))
        .single();
  }

  public void raiseAlarm(StaffId id, Instant now) {
    db.sql("UPDATE staff SET alarm_since = coalesce(alarm_since, :now) WHERE id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  public Optional<Instant> alarmSince() {
    return db.sql("SELECT min(alarm_since) FROM staff WHERE alarm_since IS NOT NULL")
        .query((row, _) -> Optional.ofNullable(instant(row, "min")))
        .single();
  }

  /// @return false if there was none
  public boolean endAlarm() {
    return db.sql("UPDATE staff SET alarm_since = NULL WHERE alarm_since IS NOT NULL").update() > 0;
  }

  public void signedIn(StaffId id, Instant now) {
    db.sql("UPDATE staff SET signed_in_at = :now WHERE id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  public Optional<Credentials> findCredentials(String login) {
    return db.sql(
            """
            SELECT id, password_hash, must_change_password OR is_break_glass AS is_one_use,
              is_active FROM staff
            WHERE login = :login
            """)
        .param("login", login)
        .query(
            (row, _) ->
                new Credentials(
                    new StaffId(row.getObject("id", UUID.class)),
                    row.getString("password_hash"),
                    row.getBoolean("is_one_use"),
                    row.getBoolean("is_active")))
        .optional();
  }

  private static StaffMember member(ResultSet row) throws SQLException {
    return new StaffMember(
        new StaffId(row.getObject("id", UUID.class)),
        row.getString("login"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("must_change_password"),
        row.getBoolean("is_active"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "signed_in_at"),
        instant(row, "invited_until"),
        row.getBoolean("has_second_factor"),
        row.getBoolean("must_have_second_factor"),
        row.getBoolean("is_break_glass"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /// What a sign-in is checked against. Prints no hash.
  ///
  /// @param passwordHash null where they have no password
  /// @param isOneUse whether the password works only once
  public record Credentials(
      StaffId id, @Nullable String passwordHash, boolean isOneUse, boolean isActive) {

    @Override
    public String toString() {
      return "Credentials[" + id + "]";
    }
  }
}
