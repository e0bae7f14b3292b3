package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.Category;
import java.time.Instant;
import java.util.Map;

/// Where it is counted how versions agree.
public interface AgreementStore {

  /// Adds to what is counted of the two.
  void add(int live, int shadow, Map<Category, Agreement> counts, Instant at);

  Map<Category, Agreement> of(int live, int shadow);
}
