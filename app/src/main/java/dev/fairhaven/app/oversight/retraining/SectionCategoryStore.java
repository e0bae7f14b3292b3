package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.signals.classify.Category;
import java.util.Map;
import java.util.Optional;

/// Where it is kept which section of a policy speaks of which category.
public interface SectionCategoryStore {

  /// The category of each section that has one; empty if nobody ever said.
  Optional<Map<String, Category>> find();

  /// Takes the place of what was kept.
  void replace(Map<String, Category> categories);
}
