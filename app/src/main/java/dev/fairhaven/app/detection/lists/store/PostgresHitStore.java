package dev.fairhaven.app.detection.lists.store;

import dev.fairhaven.app.detection.lists.EntryHits.Hits;
import dev.fairhaven.app.detection.lists.EntryHits.Listed;
import dev.fairhaven.app.detection.lists.HitStore;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.platform.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component("listHitStore")
final class PostgresHitStore implements HitStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  PostgresHitStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /// Updates rows in a fixed order, so that two instances cannot deadlock.
  @Override
  public void add(Map<Listed, Long> counts, Instant at) {
    var rows =
        new Rows<>(List.copyOf(counts.entrySet()))
            .text(each -> each.getKey().list())
            .text(each -> each.getKey().value())
            .text(_ -> day(at).toString())
            .integer(each -> Math.toIntExact(each.getValue()))
            .time(_ -> at);
    template.execute(
        connection ->
            rows.prepare(
                connection,
                """
                INSERT INTO platform_list_hits AS h (list, value, day, hits, last_at)
                SELECT s.list, s.value, s.day::date, s.hits, s.at
                FROM unnest(?, ?, ?, ?, ?) AS s (list, value, day, hits, at)
                ORDER BY s.list, s.value
                ON CONFLICT (list, value, day) DO UPDATE
                SET hits = h.hits + excluded.hits, last_at = greatest(h.last_at, excluded.last_at)
                """),
        (PreparedStatementCallback<Integer>) statement -> statement.executeUpdate());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  @Override
  public Map<String, Hits> of(ListName list, Collection<String> values) {
    var hits = new HashMap<String, Hits>();
    jdbc.sql(
            """
            SELECT value AS name, sum(hits) AS hits, max(last_at) AS last_at
            FROM platform_list_hits WHERE list = :list AND value = ANY (:values) GROUP BY value
            """)
        .param("list", list.value())
        .param("values", values.toArray(String[]::new))
        .query((RowCallbackHandler) row -> hits.put(row.getString("name"), hits(row)));
    return hits;
  }

  @Override
  public Map<String, Hits> ofLists() {
    var hits = new HashMap<String, Hits>();
    jdbc.sql(
            """
            SELECT list AS name, sum(hits) AS hits, max(last_at) AS last_at
            FROM platform_list_hits GROUP BY list
            """)
        .query((RowCallbackHandler) row -> hits.put(row.getString("name"), hits(row)));
    return hits;
  }

  private static Hits hits(ResultSet row) throws SQLException {
    return new Hits(row.getLong("hits"), row.getTimestamp("last_at").toInstant());
  }

  @Override
  public void forget(Instant time) {
    jdbc.sql("DELETE FROM platform_list_hits WHERE day < :day").param("day", day(time)).update();
  }
}
