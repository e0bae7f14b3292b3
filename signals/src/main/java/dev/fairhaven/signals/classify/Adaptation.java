package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.classify.Calibration.Point;
import dev.fairhaven.signals.classify.ModelCard.Measured;
import dev.fairhaven.signals.classify.ModelCard.Source;
import dev.fairhaven.signals.measure.Curve;
import dev.fairhaven.signals.measure.Judgements;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Retrains a classifier on the decisions of one platform without losing what it already knows.
///
/// The decisions are ordered by time and split into five parts. A classifier trained on the first
/// three and calibrated on the fourth is evaluated on the fifth, together with the base classifier:
/// the figures show how well yesterday's model would have predicted today's decisions. The
/// classifier that is returned is trained on all five parts.
public final class Adaptation {

  /// The number of positive and of negative texts that a category needs to be trained.
  public static final int SIDE_MIN = 50;

  private static final int PARTS = 5;

  private final LinearClassifier base;
  private final List<Sample> samples;
  private final Set<Category> trained;
  private final Trainer trainer;

  /// @param trained the categories that were trained
  /// @param before figures of the base classifier on the newest fifth
  /// @param after figures of a classifier trained on the older decisions
  public record Outcome(
      LinearClassifier classifier,
      Set<Category> trained,
      List<Measured> before,
      List<Measured> after) {}

  private Adaptation(LinearClassifier base, List<Sample> samples, Set<Category> trained) {
    this.base = base;
    this.trained = trained;
    this.samples = samples.stream().map(this::ofTaught).toList();
    this.trainer = new Trainer(parts(), base.trained().judge());
  }

  /// @param samples oldest first
  /// @param version of the new classifier; its name stays the same
  /// @param source describes the samples on the model card
  /// @throws IllegalArgumentException if no category is [#trainable], or the base has another
  ///   number of slots than this version trains
  public static Outcome of(
      LinearClassifier base, List<Sample> samples, String version, Source source) {
    var trained = trainable(samples);
    if (trained.isEmpty()) {
      throw new IllegalArgumentException("no category has " + SIDE_MIN + " texts of either kind");
    }
    return new Adaptation(base, samples, trained).run(version, source);
  }

  /// The categories with at least [#SIDE_MIN] positive and as many negative texts.
  public static Set<Category> trainable(List<Sample> samples) {
    var trainable = EnumSet.noneOf(Category.class);
    for (var category : Category.values()) {
      long of = samples.stream().filter(each -> each.of().contains(category)).count();
      long notOf = samples.stream().filter(each -> each.notOf().contains(category)).count();
      if (of >= SIDE_MIN && notOf >= SIDE_MIN) {
        trainable.add(category);
      }
    }
    return trainable;
  }

  private Sample ofTaught(Sample sample) {
    return new Sample(sample.text(), trained(sample.of()), trained(sample.notOf()));
  }

  private Set<Category> trained(Set<Category> categories) {
    var kept = EnumSet.copyOf(trained);
    kept.retainAll(categories);
    return kept;
  }

  private List<SampleSet> parts() {
    return IntStream.range(0, PARTS)
        .mapToObj(part -> new SampleSet(Integer.toString(part), 1, part(part)))
        .toList();
  }

  private List<Sample> part(int part) {
    return samples.subList(samples.size() * part / PARTS, samples.size() * (part + 1) / PARTS);
  }

  private Outcome run(String version, Source source) {
    int last = PARTS - 1;
    var teacher = train(part -> part < last - 1);
    var foreseeing =
        new LinearClassifier(
            new Trained<>(base.card(), teacher, calibrations(teacher, part(last - 1)), Map.of()));
    var judged = judge(foreseeing, part(last));
    var after = figures(judged, source);
    var card = new ModelCard(base.card().name(), version, sources(source), after, curves(judged));
    var calibrations = calibrations(train(part -> part < last), part(last));
    return new Outcome(
        new LinearClassifier(
            new Trained<>(card, train(_ -> true), calibrations, thresholds(judged))),
        trained,
        figures(judge(base, part(last)), source),
        after);
  }

  private LinearModel train(IntPredicate isUsed) {
    return trainer.train(part -> isUsed.test(Integer.parseInt(part)));
  }

  private List<Source> sources(Source source) {
    var sources = new ArrayList<>(base.card().sources());
    sources.add(source);
    return sources;
  }

  /// Keeps the base's calibration if the held-out samples are too few.
  private Map<Category, Calibration> calibrations(LinearModel model, List<Sample> unseen) {
    Map<Category, Calibration> calibrations = new EnumMap<>(base.trained().calibrations());
    for (var category : trained) {
      var points = new ArrayList<Point>();
      for (var sample : unseen) {
        if (sample.says(category)) {
          float logit = model.logits(sample.text())[Lanes.of(category)];
          points.add(new Point(logit, sample.of().contains(category)));
        }
      }
      if (Calibration.isTelling(points)) {
        calibrations.put(category, Calibration.fit(List.of(points)));
      }
    }
    return calibrations;
  }

  /// The base's thresholds are invalid for the categories that were trained.
  private Map<Category, Thresholds> thresholds(Map<Category, Judgements> judged) {
    Map<Category, Thresholds> thresholds = new EnumMap<>(Category.class);
    for (var category : Category.values()) {
      var judgements = judged.get(category);
      thresholds.put(
          category, judgements == null ? base.thresholds(category) : Thresholds.of(judgements));
    }
    return thresholds;
  }

  /// The base's curves are invalid for the categories that were trained.
  private Map<Category, Curve> curves(Map<Category, Judgements> judged) {
    Map<Category, Curve> curves = new EnumMap<>(Category.class);
    for (var category : Category.values()) {
      var judgements = judged.get(category);
      curves.put(category, judgements == null ? base.card().curve(category) : Curve.of(judgements));
    }
    return curves;
  }

  private Map<Category, Judgements> judge(TextClassifier classifier, List<Sample> unseen) {
    Map<Category, Judgements> judged = new EnumMap<>(Category.class);
    for (var sample : unseen) {
      var scores = classifier.score(sample.text());
      for (var category : trained) {
        if (sample.says(category)) {
          judged
              .computeIfAbsent(category, _ -> new Judgements())
              .add(scores.of(category), sample.of().contains(category));
        }
      }
    }
    return judged;
  }

  private static List<Measured> figures(Map<Category, Judgements> judged, Source source) {
    return judged.entrySet().stream()
        .map(
            each ->
                new Measured(
                    source.name(), "", each.getKey(), each.getValue().at(Thresholds.BALANCED)))
        .toList();
  }
}
