package dev.fairhaven.app.detection.exchanges.store;

import dev.fairhaven.app.detection.exchanges.ExchangeState;
import dev.fairhaven.app.detection.exchanges.ExchangeStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresExchangeStore implements ExchangeStore {

  private final JdbcClient jdbc;

  PostgresExchangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void addIfMissing(ExchangeState state) {
    with(
            jdbc.sql(
                """
                INSERT INTO exchange (name, checkpoint, round, complete, put, withdrawn, failures,
                  error, succeeded_at, next_at, running_until)
                VALUES (:name, :checkpoint, :round, :complete, :put, :withdrawn, :failures, :error,
                  :succeededAt::timestamptz, :nextAt::timestamptz, :runningUntil::timestamptz)
                ON CONFLICT DO NOTHING
                """),
            state)
        .update();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, ExchangeState state) {
    return statement
        .param("name", state.name())
        .param("checkpoint", state.checkpoint())
        .param("round", state.round())
        .param("complete", state.isComplete())
        .param("put", state.put())
        .param("withdrawn", state.withdrawn())
        .param("failures", state.failures())
        .param("error", state.error())
        .param("succeededAt", text(state.succeededAt()))
        .param("nextAt", text(state.nextAt()))
        .param("runningUntil", text(state.runningUntil()));
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  @Override
  public Optional<ExchangeState> find(String name) {
    return jdbc.sql("SELECT * FROM exchange WHERE name = :name")
        .param("name", name)
        .query((row, _) -> state(row))
        .optional();
  }

  private static ExchangeState state(ResultSet row) throws SQLException {
    return new ExchangeState(
        row.getString("name"),
        row.getString("checkpoint"),
        row.getInt("round"),
        row.getBoolean("complete"),
        row.getLong("put"),
        row.getLong("withdrawn"),
        row.getInt("failures"),
        row.getString("error"),
        time(row, "succeeded_at"),
        row.getTimestamp("next_at").toInstant(),
        time(row, "running_until"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  @Override
  public Optional<ExchangeState> claim(String name, Instant now, Instant until) {
    return jdbc.sql(
            """
            UPDATE exchange SET running_until = :until
            WHERE name = :name AND next_at <= :now
              AND (running_until IS NULL OR running_until <= :now)
            RETURNING *
            """)
        .param("name", name)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query((row, _) -> state(row))
        .optional();
  }

  @Override
  public void save(ExchangeState state) {
    with(
            jdbc.sql(
                """
                UPDATE exchange SET checkpoint = :checkpoint, round = :round, complete = :complete,
                  put = :put, withdrawn = :withdrawn, failures = :failures, error = :error,
                  succeeded_at = :succeededAt::timestamptz, next_at = :nextAt::timestamptz,
                  running_until = :runningUntil::timestamptz
                WHERE name = :name
                """),
            state)
        .update();
  }

  @Override
  public void hurry(String name, Instant now) {
    jdbc.sql("UPDATE exchange SET next_at = :now WHERE name = :name")
        .param("now", Timestamp.from(now))
        .param("name", name)
        .update();
  }

  @Override
  public Map<String, Long> entries(String exchange, Collection<String> refs) {
    var entries = new HashMap<String, Long>();
    jdbc.sql(
            "SELECT ref, entry FROM exchange_record WHERE exchange = :exchange AND ref = ANY (:refs)")
        .param("exchange", exchange)
        .param("refs", refs.toArray(String[]::new))
        .query((RowCallbackHandler) row -> entries.put(row.getString("ref"), row.getLong("entry")));
    return entries;
  }

  @Override
  public void put(String exchange, Map<String, Long> entries, int round) {
    jdbc.sql(
            """
            INSERT INTO exchange_record (exchange, ref, entry, round)
            SELECT :exchange, ref, entry, :round FROM unnest(:refs, :entries) AS r (ref, entry)
            ON CONFLICT (exchange, ref) DO UPDATE
            SET entry = excluded.entry, round = excluded.round
            """)
        .param("exchange", exchange)
        .param("round", round)
        .param("refs", entries.keySet().toArray(String[]::new))
        .param("entries", entries.values().toArray(Long[]::new))
        .update();
  }

  @Override
  public void remove(String exchange, Collection<String> refs) {
    jdbc.sql("DELETE FROM exchange_record WHERE exchange = :exchange AND ref = ANY (:refs)")
        .param("exchange", exchange)
        .param("refs", refs.toArray(String[]::new))
        .update();
  }

  @Override
  public List<String> outdated(String exchange, int round, int limit) {
    return jdbc.sql(
            """
            SELECT ref FROM exchange_record WHERE exchange = :exchange AND round < :round
            LIMIT :limit
            """)
        .param("exchange", exchange)
        .param("round", round)
        .param("limit", limit)
        .query((row, _) -> row.getString("ref"))
        .list();
  }

  @Override
  public List<Long> unoffered(Collection<Long> entries) {
    return jdbc.sql(
            """
            SELECT DISTINCT entry FROM unnest(:entries) AS entry
            WHERE NOT EXISTS (SELECT FROM exchange_record r WHERE r.entry = entry.entry)
            """)
        .param("entries", entries.toArray(Long[]::new))
        .query((row, _) -> row.getLong("entry"))
        .list();
  }

  @Override
  public long count(String exchange) {
    return jdbc.sql("SELECT count(*) FROM exchange_record WHERE exchange = :exchange")
        .param("exchange", exchange)
        .query(Long.class)
        .single();
  }
}
