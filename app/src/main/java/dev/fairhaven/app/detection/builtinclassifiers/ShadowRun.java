package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Provides the live classifier to rules, and runs the shadow version on the same texts.
/// Thread-safe.
///
/// Of the shadow version's results only counts are kept. They are buffered in memory, so those of
/// the last few seconds are lost when the process ends.
@Component
public class ShadowRun implements AskedModel {

  private final Models models;
  private final AgreementStore store;
  private final InstantSource clock;
  private final ConcurrentHashMap<Key, Agreement> counts = new ConcurrentHashMap<>();

  private record Pair(int live, int shadow) {}

  private record Key(Pair pair, Category category) {}

  ShadowRun(Models models, AgreementStore store, InstantSource clock) {
    this.models = models;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public TextClassifier classifier() {
    return models.live().classifier();
  }

  @Override
  public void judged(String text, Category category, double score) {
    models.shadow().ifPresent(shadow -> compare(shadow, text, category, score));
  }

  private void compare(LoadedModel shadow, String text, Category category, double score) {
    double other = shadow.classifier().score(text).of(category);
    counts.merge(
        new Key(new Pair(models.live().version(), shadow.version()), category),
        Agreement.of(isOf(score), isOf(other)),
        Agreement::plus);
  }

  private static boolean isOf(double score) {
    return score >= Thresholds.BALANCED;
  }

  /// The agreement between the shadow and the live version by category; empty before the first
  /// text.
  public Map<Category, Agreement> agreement(int live, int shadow) {
    keep();
    return store.of(live, shadow);
  }

  @Scheduled(fixedDelay = 2_000)
  void keep() {
    Map<Pair, Map<Category, Agreement>> taken = new HashMap<>();
    for (var key : counts.keySet()) {
      var count = counts.remove(key);
      if (count != null) {
        taken
            .computeIfAbsent(key.pair(), _ -> new EnumMap<>(Category.class))
            .put(key.category(), count);
      }
    }
    taken.forEach((pair, each) -> store.add(pair.live(), pair.shadow(), each, clock.instant()));
  }
}
