package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.terms.NormalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Trains linear models: logistic regression for each category over hashed features, by
/// FTRL-Proximal (McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013), which
/// learns fast from few samples of rare words and leaves most weights at zero. The same samples, in
/// the same order, give the same model.
///
/// A trainer that goes on from a base learns what is to be added to the base's weights: what its
/// samples say nothing of stays as it was.
///
/// Features are read once and kept, 4 bytes each. For one thread.
final class Trainer implements Learner<LinearModel> {

  /// 2^19 slots: 4 MB of weights for all categories.
  static final int BITS = 19;

  private static final int EPOCHS = 3;
  private static final long SEED = 20_261_126;
  private static final float RATE = 0.15f;
  private static final float SPARSITY = 0.05f;
  private static final float SHRINKAGE = 1;
  private static final float BIAS_RATE = 0.1f;

  /// Steps smaller than this change nothing worth the time.
  private static final double STEP_MIN = 1e-3;

  private final LinearModel base;
  private final List<Seen> seen = new ArrayList<>();

  /// A sample as the model sees it.
  private static final class Seen {

    private final String set;
    private final int[] slots;
    private final Aim aim;
    private final float[] baseLogits;

    Seen(String set, int[] slots, Aim aim, float[] baseLogits) {
      this.set = set;
      this.slots = slots;
      this.aim = aim;
      this.baseLogits = baseLogits;
    }
  }

  Trainer(List<SampleSet> sets) {
    this(sets, LinearModel.of(BITS, new float[Lanes.COUNT << BITS], new float[Lanes.COUNT]));
  }

  /// @param base a model of [#BITS] to go on from
  Trainer(List<SampleSet> sets, LinearModel base) {
    if (base.bits() != BITS) {
      throw new IllegalArgumentException("expected a model of 2^" + BITS + " slots");
    }
    this.base = base;
    var features = new Features(BITS);
    sets.forEach(set -> read(set, features));
  }

  private void read(SampleSet set, Features features) {
    var aims = Aim.of(set);
    for (int at = 0; at < aims.size(); at++) {
      var text = NormalizedText.of(set.samples().get(at).text());
      features.read(text, 0, Math.min(text.length(), LinearModel.WINDOW));
      seen.add(new Seen(set.name(), features.copySlots(), aims.get(at), base.logits(features)));
    }
  }

  @Override
  public LinearModel train(Predicate<String> isUsed) {
    return train(seen.stream().filter(each -> isUsed.test(each.set)).toList());
  }

  @Override
  public LinearModel trainWithoutHeldOut() {
    return train(
        IntStream.range(0, seen.size())
            .filter(at -> !Learner.isHeldOut(at))
            .mapToObj(seen::get)
            .toList());
  }

  @Override
  public boolean takes(int sample) {
    return true;
  }

  private LinearModel train(List<Seen> samples) {
    var used = new ArrayList<>(samples);
    var run = new Run();
    var random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(used, random);
      used.forEach(run::learn);
    }
    return run.addedTo(base);
  }

  /// One training under way.
  private static final class Run {

    private final float[] weights = new float[Lanes.COUNT << BITS];
    private final float[] pulls = new float[Lanes.COUNT << BITS];
    private final float[] squares = new float[Lanes.COUNT << BITS];
    private final float[] biases = new float[Lanes.COUNT];
    private final float[] biasSquares = new float[Lanes.COUNT];

    void learn(Seen sample) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        if (sample.aim.targets[lane] >= 0) {
          learn(sample, lane);
        }
      }
    }

    private void learn(Seen sample, int lane) {
      float scale = LinearModel.scale(sample.slots.length);
      double probability = 1 / (1 + Math.exp(-logit(sample, lane, scale)));
      float step = (float) (probability - sample.aim.targets[lane]) * sample.aim.weights[lane];
      if (Math.abs(step) < STEP_MIN) {
        return;
      }
      biasSquares[lane] += step * step;
      biases[lane] -= BIAS_RATE * step / (float) Math.sqrt(1 + biasSquares[lane]);
      for (int slot : sample.slots) {
        update(slot * Lanes.COUNT + lane, step * scale);
      }
    }

    private double logit(Seen sample, int lane, float scale) {
      double sum = 0;
      for (int slot : sample.slots) {
        sum += weights[slot * Lanes.COUNT + lane];
      }
      return sample.baseLogits[lane] + biases[lane] + sum * scale;
    }

    private void update(int at, float gradient) {
      float before = squares[at];
      float after = before + gradient * gradient;
      float root = (float) Math.sqrt(after);
      float slowing = (root - (float) Math.sqrt(before)) / RATE;
      float pull = pulls[at] + gradient - slowing * weights[at];
      squares[at] = after;
      pulls[at] = pull;
      weights[at] =
          Math.abs(pull) <= SPARSITY
              ? 0
              : (Math.signum(pull) * SPARSITY - pull) / ((1 + root) / RATE + SHRINKAGE);
    }

    LinearModel addedTo(LinearModel base) {
      return LinearModel.of(BITS, sum(base.weights(), weights), sum(base.biases(), biases));
    }

    private static float[] sum(float[] some, float[] others) {
      var sums = new float[some.length];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = some[i] + others[i];
      }
      return sums;
    }
  }
}
