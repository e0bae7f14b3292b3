package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.signals.classify.Category;
import java.util.Map;
import java.util.Optional;

/// Storage of the mapping from policy sections to classifier categories.
public interface SectionCategoryStore {

  /// The saved mapping; empty if none was ever saved.
  Optional<Map<String, Category>> find();

  /// Replaces the saved mapping.
  void replace(Map<String, Category> categories);
}
