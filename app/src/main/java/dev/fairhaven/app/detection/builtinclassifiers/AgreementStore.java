package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.Category;
import java.time.Instant;
import java.util.Map;

/// Storage of the agreement between versions.
public interface AgreementStore {

  /// Adds to the counts of a pair of versions.
  void add(int live, int shadow, Map<Category, Agreement> counts, Instant at);

  Map<Category, Agreement> of(int live, int shadow);
}
