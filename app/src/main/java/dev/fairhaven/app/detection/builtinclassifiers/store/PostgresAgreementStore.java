package dev.fairhaven.app.detection.builtinclassifiers.store;

import dev.fairhaven.app.detection.builtinclassifiers.Agreement;
import dev.fairhaven.app.detection.builtinclassifiers.AgreementStore;
import dev.fairhaven.app.detection.builtinclassifiers.Categories;
import dev.fairhaven.signals.classify.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresAgreementStore implements AgreementStore {

  private final JdbcClient jdbc;

  PostgresAgreementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(int live, int shadow, Map<Category, Agreement> counts, Instant at) {
    counts.forEach((category, count) -> add(live, shadow, category, count, at));
  }

  private void add(int live, int shadow, Category category, Agreement count, Instant at) {
    jdbc.sql(
            """
            INSERT INTO model_comparison AS known
              (live, shadow, category, by_both, by_live, by_shadow, by_neither, since)
            VALUES (:live, :shadow, :category, :both, :onlyLive, :onlyShadow, :neither, :at)
            ON CONFLICT (live, shadow, category) DO UPDATE SET
              by_both = known.by_both + excluded.by_both,
              by_live = known.by_live + excluded.by_live,
              by_shadow = known.by_shadow + excluded.by_shadow,
              by_neither = known.by_neither + excluded.by_neither
            """)
        .param("live", live)
        .param("shadow", shadow)
        .param("category", category.wireName())
        .param("both", count.both())
        .param("onlyLive", count.onlyLive())
        .param("onlyShadow", count.onlyShadow())
        .param("neither", count.neither())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Map<Category, Agreement> of(int live, int shadow) {
    Map<Category, Agreement> counts = new EnumMap<>(Category.class);
    jdbc.sql("SELECT * FROM model_comparison WHERE live = :live AND shadow = :shadow")
        .param("live", live)
        .param("shadow", shadow)
        .query((row, _) -> Map.entry(row.getString("category"), agreement(row)))
        .list()
        .forEach(
            each ->
                Categories.find(each.getKey())
                    .ifPresent(category -> counts.put(category, each.getValue())));
    return counts;
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        row.getLong("by_both"),
        row.getLong("by_live"),
        row.getLong("by_shadow"),
        row.getLong("by_neither"));
  }
}
