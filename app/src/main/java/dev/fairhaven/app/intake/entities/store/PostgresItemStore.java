package dev.fairhaven.app.intake.entities.store;

import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.ItemStore;
import dev.fairhaven.app.intake.entities.Sighting;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.Rows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

@Component
class PostgresItemStore implements ItemStore {

  private static final String COLUMNS =
      """
      i.type, i.id, i.creator_type, i.creator_id, i.thread_type, i.thread_id, i.first_seen,
      i.last_seen, i.last_event, i.data
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final Types types;

  PostgresItemStore(JdbcTemplate jdbc, Types types) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.types = types;
  }

  @Override
  public void note(List<Sighting> sightings) {
    noteMentions(sightings.stream().filter(each -> each.data() == null).toList());
    noteCarried(sightings.stream().filter(each -> each.data() != null).toList());
  }

  private void noteMentions(List<Sighting> mentions) {
    if (!mentions.isEmpty()) {
      update(
          new Rows<>(mentions)
              .text(row -> row.item().type())
              .text(row -> row.item().id())
              .time(Sighting::time),
          """
          INSERT INTO item (type, id, first_seen, last_seen, data)
          SELECT type, id, time, time, '{}'::json FROM unnest(?, ?, ?) AS rows (type, id, time)
          ON CONFLICT (type, id) DO NOTHING
          """);
    }
  }

  private void noteCarried(List<Sighting> carried) {
    if (!carried.isEmpty()) {
      update(
          new Rows<>(carried)
              .text(row -> row.item().type())
              .text(row -> row.item().id())
              .text(row -> part(row.creator(), ItemRef::type))
              .text(row -> part(row.creator(), ItemRef::id))
              .text(row -> part(row.thread(), ItemRef::type))
              .text(row -> part(row.thread(), ItemRef::id))
              .time(Sighting::time)
              .text(row -> row.event() == null ? null : row.event().value())
              .text(row -> row.dataJson()),
          """
          INSERT INTO item AS known (type, id, creator_type, creator_id, thread_type, thread_id,
            first_seen, last_seen, last_event, data)
          SELECT type, id, creator_type, creator_id, thread_type, thread_id, time, time, event,
            data::json
          FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) AS rows (type, id, creator_type, creator_id,
            thread_type, thread_id, time, event, data)
          ON CONFLICT (type, id) DO UPDATE
          SET creator_type = coalesce(known.creator_type, excluded.creator_type),
            creator_id = coalesce(known.creator_id, excluded.creator_id),
            thread_type = excluded.thread_type,
            thread_id = excluded.thread_id,
            first_seen = least(known.first_seen, excluded.first_seen),
            last_seen = excluded.last_seen,
            last_event = excluded.last_event,
            data = excluded.data
          WHERE known.last_event IS NULL OR excluded.last_seen >= known.last_seen
          """);
    }
  }

  private void update(Rows<Sighting> rows, String sql) {
    PreparedStatementCallback<Integer> update = PreparedStatement::executeUpdate;
    jdbc.execute(connection -> rows.prepare(connection, sql), update);
  }

  private static @Nullable String part(@Nullable ItemRef ref, Function<ItemRef, String> part) {
    return ref == null ? null : part.apply(ref);
  }

  @Override
  public Map<ItemRef, Item> find(Collection<ItemRef> refs) {
    var items = new HashMap<ItemRef, Item>();
    client
        .sql(
            "SELECT "
                + COLUMNS
                + " FROM item i JOIN unnest(:types::text[], :ids::text[]) AS wanted (type, id)"
                + " ON i.type = wanted.type AND i.id = wanted.id")
        .param("types", refs.stream().map(ItemRef::type).toArray(String[]::new))
        .param("ids", refs.stream().map(ItemRef::id).toArray(String[]::new))
        .query((row, _) -> item(row))
        .list()
        .forEach(item -> items.put(item.ref(), item));
    return items;
  }

  @Override
  public List<Item> by(ItemRef creator, int limit) {
    return client
        .sql(
            "SELECT "
                + COLUMNS
                + " FROM item i WHERE creator_type = :type AND creator_id = :id"
                + " ORDER BY last_seen DESC LIMIT :limit")
        .param("type", creator.type())
        .param("id", creator.id())
        .param("limit", limit)
        .query((row, _) -> item(row))
        .list();
  }

  @Override
  public List<Item> under(ItemRef thread, int limit) {
    return client
        .sql(
            "SELECT "
                + COLUMNS
                + " FROM item i WHERE thread_type = :type AND thread_id = :id"
                + " ORDER BY first_seen LIMIT :limit")
        .param("type", thread.type())
        .param("id", thread.id())
        .param("limit", limit)
        .query((row, _) -> item(row))
        .list();
  }

  private Item item(ResultSet row) throws SQLException {
    var ref = new ItemRef(row.getString("type"), row.getString("id"));
    var lastEvent = row.getString("last_event");
    return new Item(
        ref,
        types.requireItemType(ref.type()),
        reference(row.getString("creator_type"), row.getString("creator_id")),
        reference(row.getString("thread_type"), row.getString("thread_id")),
        row.getTimestamp("first_seen").toInstant(),
        row.getTimestamp("last_seen").toInstant(),
        lastEvent == null ? null : new EventId(lastEvent),
        (ObjectNode) Json.mapper().readTree(row.getString("data")));
  }

  private static @Nullable ItemRef reference(@Nullable String type, @Nullable String id) {
    return type == null || id == null ? null : new ItemRef(type, id);
  }
}
