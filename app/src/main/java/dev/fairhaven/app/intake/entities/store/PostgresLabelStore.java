package dev.fairhaven.app.intake.entities.store;

import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.intake.entities.LabelStateJson;
import dev.fairhaven.app.intake.entities.LabelStore;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.Rows;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.LabelState;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresLabelStore implements LabelStore {

  /// One order for all writers, so that they wait for each other and never for ever.
  private static final Comparator<Map.Entry<EntityLabel, LabelState>> BY_KEY =
      Comparator.comparing(
          entry ->
              entry.getKey().entity().type()
                  + '\n'
                  + entry.getKey().entity().key()
                  + '\n'
                  + entry.getKey().label());

  private final JdbcTemplate jdbc;

  PostgresLabelStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Entity, Map<String, LabelState>> find(Collection<Entity> entities, boolean forUpdate) {
    var byKey = new HashMap<String, Entity>();
    entities.forEach(entity -> byKey.put(entity.type() + '\n' + entity.key(), entity));
    var found = new HashMap<Entity, Map<String, LabelState>>();
    JdbcClient.create(jdbc)
        .sql(
            """
            SELECT l.entity_type, l.entity_id, l.label, l.state
            FROM label l JOIN unnest(:types::text[], :ids::text[]) AS wanted (type, id)
              ON l.entity_type = wanted.type AND l.entity_id = wanted.id
            """
                + (forUpdate ? "ORDER BY l.entity_type, l.entity_id, l.label FOR UPDATE OF l" : ""))
        .param("types", entities.stream().map(Entity::type).toArray(String[]::new))
        .param("ids", entities.stream().map(Entity::key).toArray(String[]::new))
        .query(
            row -> {
              var entity = byKey.get(row.getString(1) + '\n' + row.getString(2));
              if (entity != null) {
                found
                    .computeIfAbsent(entity, _ -> new HashMap<>())
                    .put(
                        row.getString(3),
                        LabelStateJson.read(Json.mapper().readTree(row.getString(4))));
              }
            });
    return found;
  }

  @Override
  public void save(Map<EntityLabel, LabelState> states) {
    if (states.isEmpty()) {
      return;
    }
    var rows =
        new Rows<>(states.entrySet().stream().sorted(BY_KEY).toList())
            .text(entry -> entry.getKey().entity().type())
            .text(entry -> entry.getKey().entity().key())
            .text(entry -> entry.getKey().label())
            .text(entry -> entry.getValue().status().name())
            .text(entry -> Json.write(LabelStateJson.write(entry.getValue())));
    PreparedStatementCallback<Integer> upsert = PreparedStatement::executeUpdate;
    jdbc.execute(
        connection ->
            rows.prepare(
                connection,
                """
                INSERT INTO label (entity_type, entity_id, label, status, state)
                SELECT entity_type, entity_id, label, status, state::json
                FROM unnest(?, ?, ?, ?, ?) AS rows (entity_type, entity_id, label, status, state)
                ON CONFLICT (entity_type, entity_id, label) DO UPDATE
                SET status = excluded.status, state = excluded.state
                """),
        upsert);
  }
}
