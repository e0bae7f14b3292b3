package dev.fairhaven.app.detection.rulesets.store;

import dev.fairhaven.app.detection.rulesets.RuleSetStore;
import dev.fairhaven.app.detection.rulesets.RuleSetVersion;
import dev.fairhaven.app.platform.kernel.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresRuleSetStore implements RuleSetStore {

  private final JdbcClient jdbc;

  PostgresRuleSetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int lockNewest() {
    jdbc.sql("LOCK TABLE rule_set_version IN SHARE ROW EXCLUSIVE MODE").update();
    return jdbc.sql("SELECT coalesce(max(version), 0) FROM rule_set_version")
        .query(Integer.class)
        .single();
  }

  @Override
  public void add(RuleSetVersion version) {
    jdbc.sql(
            """
            INSERT INTO rule_set_version (version, hash, sources, author, note, created_at)
            VALUES (:version, :hash, :sources::json, :author, :note, :createdAt)
            """)
        .param("version", version.version())
        .param("hash", version.hash())
        .param("sources", Json.write(new TreeMap<>(version.sources())))
        .param("author", version.author())
        .param("note", version.note())
        .param("createdAt", Timestamp.from(version.createdAt()))
        .update();
  }

  @Override
  public Optional<RuleSetVersion> find(int version) {
    return jdbc.sql("SELECT * FROM rule_set_version WHERE version = :version")
        .param("version", version)
        .query((row, _) -> version(row))
        .optional();
  }

  @Override
  public List<RuleSetVersion> newest(int limit) {
    return jdbc.sql("SELECT * FROM rule_set_version ORDER BY version DESC LIMIT :limit")
        .param("limit", limit)
        .query((row, _) -> version(row))
        .list();
  }

  @Override
  public void activate(int version, String actor, Instant at) {
    jdbc.sql(
            """
            INSERT INTO rule_set_activation (version, actor, activated_at)
            VALUES (:version, :actor, :at)
            """)
        .param("version", version)
        .param("actor", actor)
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<Integer> live() {
    return jdbc.sql("SELECT version FROM rule_set_activation ORDER BY id DESC LIMIT 1")
        .query(Integer.class)
        .optional();
  }

  @Override
  public List<Activation> activations(int limit) {
    return jdbc.sql("SELECT * FROM rule_set_activation ORDER BY id DESC LIMIT :limit")
        .param("limit", limit)
        .query(
            (row, _) ->
                new Activation(
                    row.getInt("version"),
                    row.getString("actor"),
                    row.getTimestamp("activated_at").toInstant()))
        .list();
  }

  private static RuleSetVersion version(ResultSet row) throws SQLException {
    var sources = new HashMap<String, String>();
    Json.mapper()
        .readTree(row.getString("sources"))
        .propertyStream()
        .forEach(entry -> sources.put(entry.getKey(), entry.getValue().asString()));
    return new RuleSetVersion(
        row.getInt("version"),
        row.getString("hash"),
        sources,
        row.getString("author"),
        row.getString("note"),
        row.getTimestamp("created_at").toInstant());
  }
}
