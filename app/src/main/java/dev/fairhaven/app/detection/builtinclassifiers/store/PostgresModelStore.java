package dev.fairhaven.app.detection.builtinclassifiers.store;

import dev.fairhaven.app.detection.builtinclassifiers.ModelRole;
import dev.fairhaven.app.detection.builtinclassifiers.ModelStore;
import dev.fairhaven.app.detection.builtinclassifiers.ModelVersion;
import dev.fairhaven.app.detection.builtinclassifiers.RoleHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresModelStore implements ModelStore {

  private static final String COLUMNS =
      "SELECT version, name, label, hash, author, note, created_at FROM model_version ";

  private final JdbcClient jdbc;

  PostgresModelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int lockNewest() {
    jdbc.sql("LOCK TABLE model_version IN SHARE ROW EXCLUSIVE MODE").update();
    return jdbc.sql("SELECT coalesce(max(version), 0) FROM model_version")
        .query(Integer.class)
        .single();
  }

  @Override
  public void add(ModelVersion version, byte[] file) {
    jdbc.sql(
            """
            INSERT INTO model_version
              (version, name, label, hash, author, note, created_at, file)
            VALUES (:version, :name, :label, :hash, :author, :note, :createdAt, :file)
            """)
        .param("version", version.version())
        .param("name", version.name())
        .param("label", version.label())
        .param("hash", version.hash())
        .param("author", version.author())
        .param("note", version.note())
        .param("createdAt", Timestamp.from(version.createdAt()))
        .param("file", file)
        .update();
  }

  @Override
  public Optional<ModelVersion> find(int version) {
    return jdbc.sql(COLUMNS + "WHERE version = :version")
        .param("version", version)
        .query((row, _) -> version(row))
        .optional();
  }

  @Override
  public Optional<ModelVersion> findByHash(String hash) {
    return jdbc.sql(COLUMNS + "WHERE hash = :hash")
        .param("hash", hash)
        .query((row, _) -> version(row))
        .optional();
  }

  @Override
  public Optional<byte[]> file(int version) {
    return jdbc.sql("SELECT file FROM model_version WHERE version = :version")
        .param("version", version)
        .query((row, _) -> row.getBytes("file"))
        .optional();
  }

  @Override
  public List<ModelVersion> newest(int limit) {
    return jdbc.sql(COLUMNS + "ORDER BY version DESC LIMIT :limit")
        .param("limit", limit)
        .query((row, _) -> version(row))
        .list();
  }

  @Override
  public void assign(ModelRole role, int version, String actor, Instant at) {
    change(role, version, actor, at);
  }

  @Override
  public void vacate(ModelRole role, String actor, Instant at) {
    change(role, null, actor, at);
  }

  private void change(ModelRole role, @Nullable Integer version, String actor, Instant at) {
    jdbc.sql(
            """
            INSERT INTO model_role_change (role, version, actor, changed_at)
            VALUES (:role, :version, :actor, :at)
            """)
        .param("role", role.wireName())
        .param("version", version)
        .param("actor", actor)
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<RoleHolder> holder(ModelRole role) {
    return jdbc.sql("SELECT * FROM model_role_change WHERE role = :role ORDER BY id DESC LIMIT 1")
        .param("role", role.wireName())
        .query((row, _) -> holder(row))
        .optional()
        .flatMap(holder -> holder);
  }

  /// Empty if the role has since been vacated.
  private static Optional<RoleHolder> holder(ResultSet row) throws SQLException {
    var version = row.getObject("version", Integer.class);
    return version == null
        ? Optional.empty()
        : Optional.of(
            new RoleHolder(
                version, row.getString("actor"), row.getTimestamp("changed_at").toInstant()));
  }

  private static ModelVersion version(ResultSet row) throws SQLException {
    return new ModelVersion(
        row.getInt("version"),
        row.getString("name"),
        row.getString("label"),
        row.getString("hash"),
        row.getString("author"),
        row.getString("note"),
        row.getTimestamp("created_at").toInstant());
  }
}
