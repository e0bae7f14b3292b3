package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.classify.Calibration.Point;
import dev.fairhaven.signals.measure.Curve;
import dev.fairhaven.signals.measure.Judgements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Trains a classifier on sets of labelled texts, and evaluates it on texts it has not seen.
///
/// Sets of one *fold* are held out together and judged by a model trained without them. These
/// results fill the model card, so that its figures predict the quality on texts from other
/// sources. A model trained without a tenth of each set is used for calibration, which is more
/// cautious if too many harmless texts of held-out sets would be false positives. The final model
/// is trained on everything.
public final class Training {

  /// The number of positive and of negative texts that a set needs to count towards a curve.
  private static final int SIDE_MIN = 20;

  private final List<FoldedSet> sets;
  private final Consumer<String> progress;

  /// @param fold sets with the same fold are held out together; empty for a set that is always used
  ///   for training
  /// @param language of its texts, such as `de`; empty for several
  public record FoldedSet(SampleSet set, String fold, String language, ModelCard.Source source) {}

  /// @param progress receives progress messages, each a sentence
  public Training(List<FoldedSet> sets, Consumer<String> progress) {
    this.sets = List.copyOf(sets);
    this.progress = progress;
  }

  /// Trains a classifier that uses words alone.
  public LinearClassifier linear(String name, String version) {
    progress.accept("Reading features of " + samples() + " texts");
    return new LinearClassifier(learn(new Trainer(samplesOnly()), name, version));
  }

  /// Trains a classifier that uses words and embeddings.
  public NeuralClassifier neural(String name, String version, Embedder embedder) {
    progress.accept("Reading features of " + samples() + " texts, and embedding some of them");
    var learned = learn(new BlendedTrainer(samplesOnly(), embedder), name, version);
    return new NeuralClassifier(learned.judgedBy(learned.judge().with(embedder)));
  }

  private List<SampleSet> samplesOnly() {
    return sets.stream().map(FoldedSet::set).toList();
  }

  private <J extends Judge> Trained<J> learn(Learner<J> learner, String name, String version) {
    var judged = leaveOut(learner);
    progress.accept("Training on everything");
    var judge = learner.train(_ -> true);
    var calibrations = cautious(calibrations(learner), judged);
    return new Trained<>(
        new ModelCard(
            name, version, sources(), figures(judged, calibrations), curves(judged, calibrations)),
        judge,
        calibrations,
        thresholds(judged, calibrations));
  }

  private int samples() {
    return sets.stream().mapToInt(each -> each.set().samples().size()).sum();
  }

  private List<ModelCard.Source> sources() {
    return sets.stream().map(FoldedSet::source).toList();
  }

  /// A text judged by a model that was trained without its set.
  private static final class Judged {

    private final String set;
    private final Sample sample;
    private final float[] logits;

    Judged(String set, Sample sample, float[] logits) {
      this.set = set;
      this.sample = sample;
      this.logits = logits;
    }
  }

  private List<Judged> leaveOut(Learner<?> learner) {
    var folds =
        sets.stream().map(FoldedSet::fold).filter(each -> !each.isEmpty()).distinct().toList();
    var judged = new ArrayList<Judged>();
    for (var fold : folds) {
      progress.accept("Training without " + fold);
      var names =
          sets.stream()
              .filter(each -> each.fold().equals(fold))
              .map(each -> each.set().name())
              .toList();
      var judge = learner.train(name -> !names.contains(name));
      forEach(
          learner,
          (set, sample, _) -> {
            if (names.contains(set)) {
              judged.add(new Judged(set, sample, judge.logits(sample.text())));
            }
          });
    }
    return judged;
  }

  /// Receives a sample of a set, with its number across all sets.
  @FunctionalInterface
  private interface Taker {
    void take(String set, Sample sample, int number);
  }

  private void forEach(Learner<?> learner, Taker taker) {
    int number = 0;
    for (var set : sets) {
      for (var sample : set.set().samples()) {
        if (learner.takes(number)) {
          taker.take(set.set().name(), sample, number);
        }
        number++;
      }
    }
  }

  /// Calibrates on the samples that a model trained on all sets has not seen.
  private Map<Category, Calibration> calibrations(Learner<?> learner) {
    progress.accept("Training without a tenth of each set");
    var judge = learner.trainWithoutHeldOut();
    Map<Category, Map<String, List<Point>>> points = new EnumMap<>(Category.class);
    forEach(
        learner,
        (set, sample, number) -> {
          if (Learner.isHeldOut(number)) {
            addPoints(set, sample, judge.logits(sample.text()), points);
          }
        });
    Map<Category, Calibration> calibrations = new EnumMap<>(Category.class);
    for (var category : Category.values()) {
      var of = points.get(category);
      calibrations.put(category, of == null ? Calibration.UNLEARNED : Calibration.fit(of.values()));
    }
    return calibrations;
  }

  /// Raises the threshold if too many texts of held-out sets without the category would be false
  /// positives.
  private static Map<Category, Calibration> cautious(
      Map<Category, Calibration> calibrations, List<Judged> judged) {
    Map<Category, Calibration> cautious = new EnumMap<>(Category.class);
    calibrations.forEach(
        (category, calibration) ->
            cautious.put(category, calibration.cautious(harmless(judged, category))));
    return cautious;
  }

  private static Collection<List<Float>> harmless(List<Judged> judged, Category category) {
    Map<String, List<Float>> sets = new TreeMap<>();
    for (var each : judged) {
      if (each.sample.notOf().contains(category)) {
        sets.computeIfAbsent(each.set, _ -> new ArrayList<>()).add(each.logits[Lanes.of(category)]);
      }
    }
    judged.stream()
        .filter(each -> each.sample.of().contains(category))
        .forEach(each -> sets.remove(each.set));
    return sets.values();
  }

  private static void addPoints(
      String set, Sample sample, float[] logits, Map<Category, Map<String, List<Point>>> points) {
    for (var category : Category.values()) {
      if (sample.says(category)) {
        points
            .computeIfAbsent(category, _ -> new TreeMap<>())
            .computeIfAbsent(set, _ -> new ArrayList<>())
            .add(new Point(logits[Lanes.of(category)], sample.of().contains(category)));
      }
    }
  }

  private static Map<Category, Thresholds> thresholds(
      List<Judged> judged, Map<Category, Calibration> calibrations) {
    Map<Category, Thresholds> thresholds = new EnumMap<>(Category.class);
    calibrations.forEach(
        (category, calibration) -> {
          var all = new Judgements();
          judged.forEach(each -> judge(each, category, calibration, all));
          thresholds.put(category, Thresholds.of(all));
        });
    return thresholds;
  }

  private static Map<Category, Curve> curves(
      List<Judged> judged, Map<Category, Calibration> calibrations) {
    Map<Category, Curve> curves = new EnumMap<>(Category.class);
    calibrations.forEach(
        (category, calibration) -> {
          Map<String, Judgements> sets = new TreeMap<>();
          for (var each : judged) {
            var set = sets.computeIfAbsent(each.set, _ -> new Judgements());
            judge(each, category, calibration, set);
          }
          curves.put(category, Curve.ofSets(sets.values(), SIDE_MIN));
        });
    return curves;
  }

  private static void judge(
      Judged each, Category category, Calibration calibration, Judgements to) {
    if (each.sample.says(category)) {
      to.add(
          calibration.score(each.logits[Lanes.of(category)]), each.sample.of().contains(category));
    }
  }

  private List<ModelCard.Measured> figures(
      List<Judged> judged, Map<Category, Calibration> calibrations) {
    var figures = new ArrayList<ModelCard.Measured>();
    for (var set : sets) {
      var own = judged.stream().filter(each -> each.set.equals(set.set().name())).toList();
      for (var category : Category.values()) {
        var judgements = new Judgements();
        var calibration = calibrations.getOrDefault(category, Calibration.UNLEARNED);
        own.forEach(each -> judge(each, category, calibration, judgements));
        if (judgements.size() > 0) {
          figures.add(
              new ModelCard.Measured(
                  set.set().name(), set.language(), category, judgements.at(Thresholds.BALANCED)));
        }
      }
    }
    return figures;
  }
}
