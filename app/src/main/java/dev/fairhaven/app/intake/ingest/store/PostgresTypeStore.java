package dev.fairhaven.app.intake.ingest.store;

import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.intake.ingest.TypeJson;
import dev.fairhaven.app.intake.ingest.TypeStore;
import dev.fairhaven.app.platform.kernel.Json;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresTypeStore implements TypeStore {

  private final JdbcClient jdbc;

  PostgresTypeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ItemType> itemTypes() {
    return jdbc.sql("SELECT name, kind, schema, roles FROM item_type ORDER BY name")
        .query(
            (row, _) ->
                new ItemType(
                    row.getString("name"),
                    ItemType.Kind.valueOf(row.getString("kind")),
                    row.getString("schema"),
                    TypeJson.roles(Json.mapper().readTree(row.getString("roles")))))
        .list();
  }

  @Override
  public List<EventType> eventTypes() {
    return jdbc.sql("SELECT name, carries, schema FROM event_type ORDER BY name")
        .query(
            (row, _) ->
                new EventType(
                    row.getString("name"), row.getString("carries"), row.getString("schema")))
        .list();
  }

  @Override
  public void save(ItemType type) {
    jdbc.sql(
            """
            INSERT INTO item_type (name, kind, schema, roles)
            VALUES (:name, :kind, :schema::json, :roles::json)
            ON CONFLICT (name) DO UPDATE
            SET kind = excluded.kind, schema = excluded.schema, roles = excluded.roles
            """)
        .param("name", type.name())
        .param("kind", type.kind().name())
        .param("schema", type.schema())
        .param("roles", Json.write(TypeJson.writeRoles(type.roles())))
        .update();
  }

  @Override
  public void save(EventType type) {
    jdbc.sql(
            """
            INSERT INTO event_type (name, carries, schema)
            VALUES (:name, :carries, :schema::json)
            ON CONFLICT (name) DO UPDATE
            SET carries = excluded.carries, schema = excluded.schema
            """)
        .param("name", type.name())
        .param("carries", type.carries())
        .param("schema", type.schema())
        .update();
  }

  @Override
  public void clear() {
    jdbc.sql("DELETE FROM event_type").update();
    jdbc.sql("DELETE FROM item_type").update();
  }
}
