package dev.fairhaven.app.oversight.figures.store;

import dev.fairhaven.app.oversight.figures.Count;
import dev.fairhaven.app.oversight.figures.CountStore;
import dev.fairhaven.app.oversight.figures.Metric;
import dev.fairhaven.app.platform.kernel.Rows;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PostgresCountStore implements CountStore {

  /// The advisory lock that ensures a single roll-up at a time.
  private static final long ROLL_UP_LOCK = 0x696E_7369_6768_7431L;

  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  PostgresCountStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  @Override
  public void add(List<Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    var rows =
        new Rows<>(counts)
            .text(count -> count.metric().storedName())
            .text(Count::key)
            .time(Count::minute)
            .text(count -> String.valueOf(count.number()));
    var sql =
        """
        INSERT INTO insight_delta (metric, key, minute, number)
        SELECT metric, key, minute, number::bigint
        FROM unnest(?, ?, ?, ?) AS rows (metric, key, minute, number)
        """;
    PreparedStatementCallback<Integer> insert = PreparedStatement::executeUpdate;
    jdbc.execute(connection -> rows.prepare(connection, sql), insert);
  }

  /// A single statement, and thus one snapshot: it sees a row either before or after its roll-up,
  /// never both.
  @Override
  public List<Sum> sums(Metric metric, Instant from, Duration step) {
    boolean hourly = step.compareTo(HOUR) >= 0;
    return client
        .sql(
            """
            SELECT key, floor(extract(epoch FROM at - :from) / :step)::int AS step,
              sum(number)::bigint AS number
            FROM (
              SELECT key, %s AS at, number FROM %s WHERE metric = :metric AND %s >= :from
              UNION ALL
              SELECT key, minute, number FROM insight_delta
              WHERE metric = :metric AND minute >= :from
            ) AS counts
            GROUP BY 1, 2
            """
                .formatted(
                    hourly ? "hour" : "minute",
                    hourly ? "insight_hour" : "insight_minute",
                    hourly ? "hour" : "minute"))
        .param("metric", metric.storedName())
        .param("from", at(from))
        .param("step", step.toSeconds())
        .query((row, _) -> new Sum(row.getString("key"), row.getInt("step"), row.getLong("number")))
        .list();
  }

  @Override
  @Transactional
  public int rollUp(int max) {
    if (!isOnlyWorker()) {
      return 0;
    }
    return client
        .sql(
            """
            WITH taken AS (
              DELETE FROM insight_delta
              WHERE id IN (SELECT id FROM insight_delta ORDER BY id LIMIT :max)
              RETURNING metric, key, minute, number
            ), by_minute AS (
              INSERT INTO insight_minute AS known (metric, minute, key, number)
              SELECT metric, minute, key, sum(number) FROM taken GROUP BY 1, 2, 3
              ON CONFLICT (metric, minute, key) DO UPDATE SET number = known.number + excluded.number
            ), by_hour AS (
              INSERT INTO insight_hour AS known (metric, hour, key, number)
              SELECT metric, date_trunc('hour', minute, 'UTC'), key, sum(number) FROM taken
              GROUP BY 1, 2, 3
              ON CONFLICT (metric, hour, key) DO UPDATE SET number = known.number + excluded.number
            )
            SELECT count(*) FROM taken
            """)
        .param("max", max)
        .query(Integer.class)
        .single();
  }

  private boolean isOnlyWorker() {
    return client
        .sql("SELECT pg_try_advisory_xact_lock(:lock)")
        .param("lock", ROLL_UP_LOCK)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void forgetMinutes(Instant before) {
    client
        .sql("DELETE FROM insight_minute WHERE minute < :before")
        .param("before", at(before))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
