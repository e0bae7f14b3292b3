package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.classify.HeadTrainer.Lesson;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Trains a linear model on all samples, and a head on a subset of each set: an embedding takes
/// milliseconds, and a head gains little from more samples of the same set. Embeddings are computed
/// once, on all processors, and cached.
final class BlendedTrainer implements Learner<BlendedJudge> {

  /// The approximate number of samples per set that are embedded.
  static final int SET_SAMPLES = 3_000;

  private static final long SEED = 11;

  private final Trainer linear;
  private final Embedder embedder;
  private final BitSet taken = new BitSet();
  private final List<Taken> lessons = new ArrayList<>();

  private record Taken(String set, int number, Lesson lesson) {}

  BlendedTrainer(List<SampleSet> sets, Embedder embedder) {
    this.linear = new Trainer(sets);
    var taking = new SplittableRandom(SEED);
    int number = 0;
    for (var set : sets) {
      double share = (double) SET_SAMPLES / set.samples().size();
      for (int at = 0; at < set.samples().size(); at++) {
        taken.set(number++, taking.nextDouble() < share);
      }
    }
    this.embedder = new Remembered(embedder, takenTexts(sets));
    addLessons(sets);
  }

  private List<String> takenTexts(List<SampleSet> sets) {
    var samples = sets.stream().flatMap(set -> set.samples().stream()).toList();
    return taken.stream().mapToObj(number -> samples.get(number).text()).distinct().toList();
  }

  private void addLessons(List<SampleSet> sets) {
    int first = 0;
    for (var set : sets) {
      int from = first;
      int[] numbers =
          IntStream.range(from, from + set.samples().size()).filter(taken::get).toArray();
      var samples = IntStream.of(numbers).mapToObj(at -> set.samples().get(at - from)).toList();
      var aims = Aim.of(new SampleSet(set.name(), set.weight(), samples));
      for (int at = 0; at < numbers.length; at++) {
        var lesson = new Lesson(embedder.embed(samples.get(at).text()), aims.get(at));
        lessons.add(new Taken(set.name(), numbers[at], lesson));
      }
      first += set.samples().size();
    }
  }

  @Override
  public BlendedJudge train(Predicate<String> isUsed) {
    return blended(linear.train(isUsed), each -> isUsed.test(each.set));
  }

  @Override
  public BlendedJudge trainWithoutHeldOut() {
    return blended(linear.trainWithoutHeldOut(), each -> !Learner.isHeldOut(each.number));
  }

  private BlendedJudge blended(LinearModel model, Predicate<Taken> isUsed) {
    var used = lessons.stream().filter(isUsed).map(Taken::lesson).toList();
    return new BlendedJudge(model, embedder, HeadTrainer.train(embedder.size(), used));
  }

  @Override
  public boolean takes(int sample) {
    return taken.get(sample);
  }

  /// Embeddings computed in advance.
  private static final class Remembered implements Embedder {

    private final Embedder embedder;
    private final Map<String, float[]> embeddings;

    Remembered(Embedder embedder, List<String> texts) {
      this.embedder = embedder;
      this.embeddings = HashMap.newHashMap(texts.size());
      var computed = texts.parallelStream().map(embedder::embed).toList();
      for (int at = 0; at < computed.size(); at++) {
        embeddings.put(texts.get(at), computed.get(at));
      }
    }

    @Override
    public String name() {
      return embedder.name();
    }

    @Override
    public int size() {
      return embedder.size();
    }

    @Override
    public float[] embed(String text) {
      var known = embeddings.get(text);
      return known == null ? embedder.embed(text) : known;
    }
  }
}
