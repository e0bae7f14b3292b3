package dev.fairhaven.app.platform.staff.store;

import dev.fairhaven.app.platform.access.ApiCaller;
import dev.fairhaven.app.platform.access.KeyId;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.staff.ApiKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of API keys.
@Component
public class ApiKeyTable {

  private static final String KEY =
      "SELECT id, name, hint, scopes, requests_per_minute, created_by, created_at, used_at,"
          + " revoked_at FROM api_key ";

  private final JdbcClient db;

  ApiKeyTable(JdbcClient db) {
    this.db = db;
  }

  public void add(ApiKey key, byte[] digest) {
    db.sql(
            """
            INSERT INTO api_key
              (id, name, digest, hint, scopes, requests_per_minute, created_by, created_at)
            VALUES (:id, :name, :digest, :hint, :scopes, :perMinute, :by, :at)
            """)
        .param("id", key.id().value())
        .param("name", key.name())
        .param("digest", digest)
        .param("hint", key.hint())
        .param("scopes", key.scopes().stream().map(Scope::wireName).sorted().toArray(String[]::new))
        .param("perMinute", key.requestsPerMinute())
        .param("by", key.createdBy())
        .param("at", key.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  public long countActive() {
    return db.sql("SELECT count(*) FROM api_key WHERE revoked_at IS NULL")
        .query(Long.class)
        .single();
  }

  public Optional<ApiKey> find(KeyId id) {
    return db.sql(KEY + "WHERE id = :id")
        .param("id", id.value())
        .query((row, _) -> key(row))
        .optional();
  }

  /// Active keys first, newest first.
  public List<ApiKey> list(int max) {
    return db.sql(KEY + "ORDER BY revoked_at IS NOT NULL, id DESC LIMIT :max")
        .param("max", max)
        .query((row, _) -> key(row))
        .list();
  }

  public Optional<ApiCaller> findActive(byte[] digest) {
    return db.sql(
            """
            SELECT id, name, scopes, requests_per_minute FROM api_key
            WHERE digest = :digest AND revoked_at IS NULL
            """)
        .param("digest", digest)
        .query(
            (row, _) ->
                new ApiCaller(
                    new KeyId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    scopes(row),
                    row.getInt("requests_per_minute")))
        .optional();
  }

  /// Notes that the key was used at `now`, unless that was noted since `notedSince`.
  public void noteUse(KeyId id, Instant now, Instant notedSince) {
    db.sql(
            """
            UPDATE api_key SET used_at = :now
            WHERE id = :id AND (used_at IS NULL OR used_at < :since)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .param("since", notedSince.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @return false if it was revoked before
  public boolean revoke(KeyId id, Instant now) {
    return db.sql("UPDATE api_key SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update()
        == 1;
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        new KeyId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("hint"),
        scopes(row),
        row.getInt("requests_per_minute"),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "used_at"),
        instant(row, "revoked_at"));
  }

  /// Scopes that this version does not know grant nothing.
  private static Set<Scope> scopes(ResultSet row) throws SQLException {
    var scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream((String[]) row.getArray("scopes").getArray())
        .forEach(name -> Scope.find(name).ifPresent(scopes::add));
    return scopes;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
