package dev.fairhaven.app.detection.lists.store;

import dev.fairhaven.app.detection.lists.EntryFilter;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.ListStore;
import dev.fairhaven.app.detection.lists.ListedEntry;
import dev.fairhaven.app.detection.lists.PlatformList;
import dev.fairhaven.app.platform.kernel.Rows;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.Selection;
import dev.fairhaven.rules.lists.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresListStore implements ListStore {

  private static final int FETCH_SIZE = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  PostgresListStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public boolean add(PlatformList list) {
    return jdbc.sql(
                """
                INSERT INTO platform_list
                  (name, kind, description, version, entries, created_by, changed_at)
                VALUES (:name, :kind, :description, :version, :entries, :createdBy, :changedAt)
                ON CONFLICT DO NOTHING
                """)
            .param("name", list.name().value())
            .param("kind", list.kind().wireName())
            .param("description", list.description())
            .param("version", list.version())
            .param("entries", list.entries())
            .param("createdBy", list.createdBy())
            .param("changedAt", Timestamp.from(list.changedAt()))
            .update()
        == 1;
  }

  @Override
  public void drop(ListName name) {
    jdbc.sql("DELETE FROM platform_list WHERE name = :name").param("name", name.value()).update();
  }

  @Override
  public List<PlatformList> all() {
    return jdbc.sql("SELECT * FROM platform_list ORDER BY name")
        .query((row, _) -> list(row))
        .list();
  }

  @Override
  public Optional<PlatformList> find(ListName name) {
    return find(name, "");
  }

  @Override
  public Optional<PlatformList> lock(ListName name) {
    return find(name, " FOR UPDATE");
  }

  private Optional<PlatformList> find(ListName name, String clause) {
    return jdbc.sql("SELECT * FROM platform_list WHERE name = :name" + clause)
        .param("name", name.value())
        .query((row, _) -> list(row))
        .optional();
  }

  private static PlatformList list(ResultSet row) throws SQLException {
    return new PlatformList(
        new ListName(row.getString("name")),
        ListKind.find(row.getString("kind")).orElseThrow(),
        row.getString("description"),
        row.getLong("version"),
        row.getInt("entries"),
        row.getString("created_by"),
        row.getTimestamp("changed_at").toInstant());
  }

  @Override
  public List<ListEntry> entries(ListName name) {
    return jdbc.sql(
            """
            SELECT value, expires_at, severity, category, language, inside, exceptions
            FROM platform_list_entry WHERE list = :list
            """)
        .withFetchSize(FETCH_SIZE)
        .param("list", name.value())
        .query(
            (row, _) -> new ListEntry(row.getString("value"), time(row, "expires_at"), traits(row)))
        .list();
  }

  private static EntryTraits traits(ResultSet row) throws SQLException {
    var traits =
        new EntryTraits(
            Severity.find(row.getString("severity")).orElse(null),
            row.getString("category"),
            row.getString("language"),
            row.getBoolean("inside"),
            row.getString("exceptions").lines().toList());
    // The many entries without details share one object.
    return traits.equals(EntryTraits.NONE) ? EntryTraits.NONE : traits;
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  @Override
  public int put(ListName name, Collection<ListedEntry> entries) {
    var rows =
        new Rows<>(List.copyOf(entries))
            .text(_ -> name.value())
            .text(ListedEntry::value)
            .text(ListedEntry::reason)
            .text(ListedEntry::addedBy)
            .time(ListedEntry::addedAt)
            .time(ListedEntry::expiresAt)
            .text(entry -> severity(entry.traits()))
            .text(entry -> entry.traits().category())
            .text(entry -> entry.traits().language())
            .text(ListedEntry::owner)
            .bool(entry -> entry.traits().isInside())
            .text(entry -> String.join("\n", entry.traits().exceptions()));
    var fresh =
        template.query(
            connection ->
                rows.prepare(
                    connection,
                    """
                    WITH put AS (
                      INSERT INTO platform_list_entry
                        (list, value, reason, added_by, added_at, expires_at,
                         severity, category, language, owner, inside, exceptions)
                      SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                      ON CONFLICT (list, value) DO UPDATE
                      SET reason = excluded.reason, added_by = excluded.added_by,
                          added_at = excluded.added_at, expires_at = excluded.expires_at,
                          severity = excluded.severity, category = excluded.category,
                          language = excluded.language, owner = excluded.owner,
                          inside = excluded.inside, exceptions = excluded.exceptions
                      RETURNING xmax = 0 AS fresh)
                    SELECT count(*) FILTER (WHERE fresh) FROM put
                    """),
            (row, _) -> row.getInt(1));
    return Objects.requireNonNull(fresh.getFirst());
  }

  private static String severity(EntryTraits traits) {
    return traits.severity() == null ? "" : traits.severity().wireName();
  }

  @Override
  public int remove(ListName name, Collection<String> values) {
    return jdbc.sql(
            "DELETE FROM platform_list_entry WHERE list = :list AND value = ANY (:values::text[])")
        .param("list", name.value())
        .param("values", values.toArray(String[]::new))
        .update();
  }

  @Override
  public long exceptions(ListName name) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(cardinality(string_to_array(exceptions, E'\\n'))), 0)
            FROM platform_list_entry WHERE list = :list AND exceptions <> ''
            """)
        .param("list", name.value())
        .query(Long.class)
        .single();
  }

  @Override
  public void changed(ListName name, Instant at) {
    jdbc.sql(
            """
            UPDATE platform_list SET version = version + 1, changed_at = :at,
              entries = (SELECT count(*) FROM platform_list_entry WHERE list = :name)
            WHERE name = :name
            """)
        .param("name", name.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public List<ListedEntry> page(ListName name, EntryFilter filter, int limit) {
    var after = filter.after();
    return jdbc.sql(
            """
            SELECT * FROM platform_list_entry
            WHERE list = :list
              AND (:part = '' OR position(lower(:part) IN lower(value)) > 0
                OR position(lower(:part) IN lower(reason)) > 0)
              AND (:severities = '' OR severity = ANY (string_to_array(:severities, ',')))
              AND (:category = '' OR category = :category)
              AND (:language = '' OR language = :language
                OR starts_with(language, :language || '-'))
              AND (NOT :idle OR NOT EXISTS (
                SELECT FROM platform_list_hits h
                WHERE h.list = platform_list_entry.list AND h.value = platform_list_entry.value))
              AND (:afterAt::timestamptz IS NULL
                OR (added_at, :afterValue) < (:afterAt::timestamptz, value))
            ORDER BY added_at DESC, value
            LIMIT :limit
            """)
        .param("list", name.value())
        .param("part", filter.part())
        .param("severities", severities(filter.selection()))
        .param("category", filter.selection().category())
        .param("language", filter.selection().language())
        .param("idle", filter.isIdle())
        .param("afterAt", after == null ? null : after.addedAt().toString())
        .param("afterValue", after == null ? "" : after.value())
        .param("limit", limit)
        .query(
            (row, _) ->
                new ListedEntry(
                    row.getString("value"),
                    row.getString("reason"),
                    row.getString("added_by"),
                    row.getTimestamp("added_at").toInstant(),
                    time(row, "expires_at"),
                    row.getString("owner"),
                    traits(row)))
        .list();
  }

  /// The severities that are high enough; empty for any.
  private static String severities(Selection selection) {
    var least = selection.least();
    return least == null
        ? ""
        : EnumSet.range(least, Severity.CRITICAL).stream()
            .map(Severity::wireName)
            .collect(Collectors.joining(","));
  }
}
