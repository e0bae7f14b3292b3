package dev.fairhaven.app.detection.hashbanks.store;

import dev.fairhaven.app.detection.hashbanks.PictureStore;
import dev.fairhaven.app.detection.hashbanks.RecentPicture;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresPictureStore implements PictureStore {

  private static final int FETCH_SIZE = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  PostgresPictureStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public void add(Collection<RecentPicture> pictures) {
    var latest = new LinkedHashMap<List<Object>, RecentPicture>();
    pictures.forEach(picture -> latest.put(List.of(picture.item(), picture.hash()), picture));
    var rows =
        new Rows<>(List.copyOf(latest.values()))
            .text(picture -> picture.item().type())
            .text(picture -> picture.item().id())
            .text(picture -> picture.hash().toString())
            .text(picture -> picture.event().value())
            .text(picture -> picture.account().type())
            .text(picture -> picture.account().id())
            .time(RecentPicture::at);
    template.execute(
        connection ->
            rows.prepare(
                connection,
                """
                INSERT INTO recent_picture
                  (item_type, item_id, pdq, event, account_type, account_id, at)
                SELECT item_type, item_id, decode(pdq, 'hex'), event, account_type, account_id, at
                FROM unnest(?, ?, ?, ?, ?, ?, ?)
                  AS p (item_type, item_id, pdq, event, account_type, account_id, at)
                ON CONFLICT (item_type, item_id, pdq) DO UPDATE
                SET event = excluded.event, at = excluded.at
                """),
        (PreparedStatementCallback<Integer>) statement -> statement.executeUpdate());
  }

  @Override
  public List<RecentPicture> of(ItemRef item) {
    return jdbc.sql("SELECT * FROM recent_picture WHERE item_type = :type AND item_id = :id")
        .param("type", item.type())
        .param("id", item.id())
        .query((row, _) -> picture(row))
        .list();
  }

  private static RecentPicture picture(ResultSet row) throws SQLException {
    return new RecentPicture(
        new ItemRef(row.getString("item_type"), row.getString("item_id")),
        Objects.requireNonNull(Signals.pdq(row.getBytes("pdq"))),
        new EventId(row.getString("event")),
        new ItemRef(row.getString("account_type"), row.getString("account_id")),
        row.getTimestamp("at").toInstant());
  }

  @Override
  public void forEachNewest(int limit, Consumer<RecentPicture> consumer) {
    jdbc.sql("SELECT * FROM recent_picture ORDER BY at DESC LIMIT :limit")
        .withFetchSize(FETCH_SIZE)
        .param("limit", limit)
        .query((RowCallbackHandler) row -> consumer.accept(picture(row)));
  }

  @Override
  public Optional<Long> lockSearched() {
    return jdbc.sql("SELECT searched FROM bank_search FOR UPDATE SKIP LOCKED")
        .query(Long.class)
        .optional();
  }

  @Override
  public void searched(long position) {
    jdbc.sql("UPDATE bank_search SET searched = :position").param("position", position).update();
  }

  @Override
  public void forget(Instant before) {
    jdbc.sql("DELETE FROM recent_picture WHERE at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }
}
