package dev.fairhaven.app.decisions.policy.store;

import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.PublishedPolicy;
import dev.fairhaven.app.platform.kernel.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of published versions. Rows are only ever inserted, except that an installation that
/// has not started yet may replace its policies.
@Component
public final class PolicyStore {

  private final JdbcClient jdbc;

  public PolicyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An opaque revision that changes whenever the table does.
  public String revision() {
    return jdbc.sql("SELECT count(*) || ' until ' || max(published_at) FROM policy_version")
        .query((row, _) -> Objects.requireNonNullElse(row.getString(1), ""))
        .single();
  }

  public List<PublishedPolicy> all() {
    return jdbc.sql(
            """
            SELECT policy, version, content, change_note, author, published_at, effective_from
            FROM policy_version
            ORDER BY policy, version
            """)
        .query(PolicyStore::published)
        .list();
  }

  /// Serializes publishing, so that no other transaction can invalidate what this one has checked.
  public void lockForPublishing() {
    jdbc.sql("LOCK TABLE policy_version IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /// Deletes every version; the table rejects any other DELETE. Only for policies that no decision
  /// refers to.
  public void clear() {
    jdbc.sql("SELECT set_config('fairhaven.policies_start_over', 'on', true)")
        .query(String.class)
        .single();
    jdbc.sql("DELETE FROM policy_version").update();
    jdbc.sql("SELECT set_config('fairhaven.policies_start_over', 'off', true)")
        .query(String.class)
        .single();
  }

  public void add(PublishedPolicy published) {
    jdbc.sql(
            """
            INSERT INTO policy_version
              (policy, version, content, change_note, author, published_at, effective_from)
            VALUES (:policy, :version, :content::jsonb, :note, :author, :publishedAt, :effectiveFrom)
            """)
        .param("policy", published.version().policy())
        .param("version", published.version().version())
        .param("content", Json.write(PolicyJson.of(published.policy())))
        .param("note", published.changeNote())
        .param("author", published.author())
        .param("publishedAt", at(published.publishedAt()))
        .param("effectiveFrom", at(published.effectiveFrom()))
        .update();
  }

  private static PublishedPolicy published(ResultSet row, int number) throws SQLException {
    var version = new PolicyVersion(row.getString("policy"), row.getInt("version"));
    var content = Json.mapper().readValue(row.getString("content"), PolicyJson.class);
    return new PublishedPolicy(
        content.toPolicy(version),
        instant(row, "published_at"),
        instant(row, "effective_from"),
        row.getString("author"),
        row.getString("change_note"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
