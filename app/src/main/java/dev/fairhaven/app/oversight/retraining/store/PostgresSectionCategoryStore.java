package dev.fairhaven.app.oversight.retraining.store;

import dev.fairhaven.app.detection.builtinclassifiers.Categories;
import dev.fairhaven.app.oversight.retraining.SectionCategoryStore;
import dev.fairhaven.signals.classify.Category;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresSectionCategoryStore implements SectionCategoryStore {

  /// Marks that a mapping was saved; without it, an empty mapping could not be told from none.
  private static final String SAID = "";

  private final JdbcClient jdbc;

  PostgresSectionCategoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Map<String, Category>> find() {
    var rows =
        jdbc.sql("SELECT section, category FROM learning_section_category")
            .query((row, _) -> Map.entry(row.getString("section"), row.getString("category")))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Category> categories = new TreeMap<>();
    for (var row : rows) {
      Categories.find(row.getValue()).ifPresent(each -> categories.put(row.getKey(), each));
    }
    return Optional.of(categories);
  }

  @Override
  public void replace(Map<String, Category> categories) {
    jdbc.sql("DELETE FROM learning_section_category").update();
    add(SAID, SAID);
    categories.forEach((section, category) -> add(section, category.wireName()));
  }

  private void add(String section, String category) {
    jdbc.sql("INSERT INTO learning_section_category VALUES (:section, :category)")
        .param("section", section)
        .param("category", category)
        .update();
  }
}
