package dev.fairhaven.app.detection.hashbanks.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.fairhaven.app.detection.hashbanks.BankHit;
import dev.fairhaven.app.detection.hashbanks.BankHit.Verdict;
import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.HitStore;
import dev.fairhaven.app.detection.hashbanks.NewHit;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresHitStore implements HitStore {

  private static final String COUNTS =
      "count(*) AS hits, count(*) FILTER (WHERE verdict = 'right') AS right_ones,"
          + " count(*) FILTER (WHERE verdict = 'wrong') AS wrong_ones";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  PostgresHitStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public void add(Collection<NewHit> hits, Instant at) {
    var rows =
        new Rows<>(List.copyOf(hits))
            .text(NewHit::bank)
            .text(hit -> Long.toString(hit.entry()))
            .text(hit -> hit.item().type())
            .text(hit -> hit.item().id())
            .text(hit -> hit.event().value())
            .integer(NewHit::distance)
            .text(NewHit::rule)
            .time(_ -> at);
    template.execute(
        connection ->
            rows.prepare(
                connection,
                """
                INSERT INTO bank_hit
                  (bank, entry, item_type, item_id, event, distance, rule, at)
                SELECT b.number, s.entry::bigint, s.item_type, s.item_id, s.event, s.distance,
                  s.rule, s.at
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                  AS s (bank, entry, item_type, item_id, event, distance, rule, at)
                JOIN bank b ON b.name = s.bank
                ON CONFLICT DO NOTHING
                """),
        (PreparedStatementCallback<Integer>) statement -> statement.executeUpdate());
  }

  @Override
  public List<BankHit> page(int bank, long before, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM bank_hit WHERE bank = :bank AND id < :before
            ORDER BY id DESC LIMIT :limit
            """)
        .param("bank", bank)
        .param("before", before)
        .param("limit", limit)
        .query((row, _) -> hit(row))
        .list();
  }

  private static BankHit hit(ResultSet row) throws SQLException {
    var verdict = row.getString("verdict");
    return new BankHit(
        row.getLong("id"),
        row.getLong("entry"),
        row.getInt("distance"),
        new ItemRef(row.getString("item_type"), row.getString("item_id")),
        row.getString("rule"),
        row.getTimestamp("at").toInstant(),
        verdict == null ? null : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
        row.getString("judged_by"));
  }

  @Override
  public boolean judge(int bank, long hit, Verdict verdict, String actor) {
    return jdbc.sql(
                """
                UPDATE bank_hit SET verdict = :verdict, judged_by = :actor
                WHERE bank = :bank AND id = :hit
                """)
            .param("verdict", stored(verdict))
            .param("actor", actor)
            .param("bank", bank)
            .param("hit", hit)
            .update()
        == 1;
  }

  private static String stored(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void judge(Collection<ItemRef> items, Verdict verdict, String actor) {
    jdbc.sql(
            """
            UPDATE bank_hit h SET verdict = :verdict, judged_by = :actor
            FROM unnest(:types, :ids) AS i (item_type, item_id)
            WHERE h.item_type = i.item_type AND h.item_id = i.item_id AND h.verdict IS NULL
            """)
        .param("verdict", stored(verdict))
        .param("actor", actor)
        .param("types", items.stream().map(ItemRef::type).toArray(String[]::new))
        .param("ids", items.stream().map(ItemRef::id).toArray(String[]::new))
        .update();
  }

  @Override
  public Map<Integer, HitCounts> counts(Instant since) {
    var counts = new HashMap<Integer, HitCounts>();
    jdbc.sql("SELECT bank, " + COUNTS + " FROM bank_hit WHERE at >= :since GROUP BY bank")
        .param("since", Timestamp.from(since))
        .query((RowCallbackHandler) row -> counts.put(row.getInt("bank"), counts(row)));
    return counts;
  }

  private static HitCounts counts(ResultSet row) throws SQLException {
    return new HitCounts(row.getInt("hits"), row.getInt("right_ones"), row.getInt("wrong_ones"));
  }

  @Override
  public Map<Long, HitCounts> countsOf(Collection<Long> entries) {
    var counts = new HashMap<Long, HitCounts>();
    jdbc.sql(
            "SELECT entry, "
                + COUNTS
                + " FROM bank_hit WHERE entry = ANY (:entries) GROUP BY entry")
        .param("entries", entries.toArray(Long[]::new))
        .query((RowCallbackHandler) row -> counts.put(row.getLong("entry"), counts(row)));
    return counts;
  }

  @Override
  public Map<BankName, List<Long>> floods(Instant since) {
    record Flood(BankName bank, long entry) {}
    return jdbc
        .sql(
            """
            SELECT b.name, h.entry
            FROM bank_hit h JOIN bank b ON b.number = h.bank JOIN bank_entry e ON e.id = h.entry
            WHERE h.at >= :since AND b.flood_limit > 0 AND e.state = 'active'
            GROUP BY b.name, b.flood_limit, h.entry
            HAVING count(DISTINCT (h.item_type, h.item_id)) > b.flood_limit
            """)
        .param("since", Timestamp.from(since))
        .query((row, _) -> new Flood(new BankName(row.getString("name")), row.getLong("entry")))
        .list()
        .stream()
        .collect(groupingBy(Flood::bank, mapping(Flood::entry, toList())));
  }

  @Override
  public void forget(Instant before) {
    jdbc.sql("DELETE FROM bank_hit WHERE at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }
}
