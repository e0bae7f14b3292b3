package dev.fairhaven.signals.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains heads: logistic loss of all categories together, by Adam (Kingma and Ba, "Adam: A Method
/// for Stochastic Optimization", 2015) with weights that decay and hidden units that are left out
/// at random. The same lessons in the same order give the same head. For one thread.
final class HeadTrainer {

  private static final int HIDDEN = 64;
  private static final int EPOCHS = 4;
  private static final int BATCH = 64;
  private static final float RATE = 2e-3f;
  private static final float DECAY = 0.01f;
  private static final float LEFT_OUT = 0.2f;
  private static final float MEAN_KEPT = 0.9f;
  private static final float SQUARE_KEPT = 0.999f;
  private static final long SEED = 20_261_127;

  private final Random random = new Random(SEED);
  private final int inputs;
  private final float[] values;
  private final float[] gradients;
  private final float[] means;
  private final float[] squares;
  private final float[] units = new float[HIDDEN];
  private final float[] kept = new float[HIDDEN];
  private final float[] pulls = new float[HIDDEN];
  private final float[] logits = new float[Lanes.COUNT];
  private int steps;

  /// An embedding with what it teaches.
  static final class Lesson {

    private final float[] embedding;
    private final Aim aim;

    Lesson(float[] embedding, Aim aim) {
      this.embedding = embedding;
      this.aim = aim;
    }
  }

  private HeadTrainer(int inputs) {
    this.inputs = inputs;
    this.values = new float[Head.size(inputs, HIDDEN)];
    this.gradients = new float[values.length];
    this.means = new float[values.length];
    this.squares = new float[values.length];
    draw(0, inputs * HIDDEN, Math.sqrt(2.0 / inputs));
    draw((inputs + 1) * HIDDEN, HIDDEN * Lanes.COUNT, Math.sqrt(1.0 / HIDDEN));
  }

  private void draw(int from, int count, double deviation) {
    for (int at = from; at < from + count; at++) {
      values[at] = (float) (deviation * random.nextGaussian());
    }
  }

  /// @param inputs how many numbers an embedding has
  static Head train(int inputs, List<Lesson> lessons) {
    var trainer = new HeadTrainer(inputs);
    trainer.train(lessons);
    return new Head(inputs, HIDDEN, trainer.values);
  }

  private void train(List<Lesson> lessons) {
    var shuffled = new ArrayList<>(lessons);
    int batches = shuffled.size() / BATCH;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, random);
      for (int batch = 0; batch < batches; batch++) {
        shuffled.subList(batch * BATCH, (batch + 1) * BATCH).forEach(this::learn);
        step(1 - (float) steps / (EPOCHS * batches));
      }
    }
  }

  private void learn(Lesson lesson) {
    Head.units(values, lesson.embedding, units);
    for (int unit = 0; unit < HIDDEN; unit++) {
      boolean isLeftOut = random.nextFloat() < LEFT_OUT;
      kept[unit] = isLeftOut || units[unit] <= 0 ? 0 : 1 / (1 - LEFT_OUT);
      units[unit] *= kept[unit];
    }
    Head.logits(values, inputs, units, logits);
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      logits[lane] = error(lesson.aim, lane);
    }
    addGradients(lesson.embedding);
  }

  private float error(Aim aim, int lane) {
    return aim.targets[lane] < 0
        ? 0
        : (float) (1 / (1 + Math.exp(-logits[lane])) - aim.targets[lane]) * aim.weights[lane];
  }

  /// The errors stand where the logits were.
  private void addGradients(float[] embedding) {
    int from = (inputs + 1) * HIDDEN;
    for (int unit = 0; unit < HIDDEN; unit++) {
      float pull = 0;
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        int at = from + unit * Lanes.COUNT + lane;
        gradients[at] += units[unit] * logits[lane];
        pull += values[at] * logits[lane];
      }
      pulls[unit] = pull * kept[unit];
      gradients[inputs * HIDDEN + unit] += pulls[unit];
    }
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      gradients[from + HIDDEN * Lanes.COUNT + lane] += logits[lane];
    }
    for (int input = 0; input < inputs; input++) {
      float value = Head.SCALE * embedding[input];
      for (int unit = 0; unit < HIDDEN; unit++) {
        gradients[input * HIDDEN + unit] += value * pulls[unit];
      }
    }
  }

  /// @param left share of the training that is still to come; steps become smaller with it
  private void step(float left) {
    steps++;
    float rate = RATE * left;
    float meanLift = (float) (1 / (1 - Math.pow(MEAN_KEPT, steps)));
    float squareLift = (float) (1 / (1 - Math.pow(SQUARE_KEPT, steps)));
    for (int at = 0; at < values.length; at++) {
      float gradient = gradients[at] / BATCH;
      means[at] = MEAN_KEPT * means[at] + (1 - MEAN_KEPT) * gradient;
      squares[at] = SQUARE_KEPT * squares[at] + (1 - SQUARE_KEPT) * gradient * gradient;
      float root = (float) Math.sqrt(squares[at] * squareLift) + 1e-8f;
      values[at] -= rate * (means[at] * meanLift / root + DECAY * values[at]);
      gradients[at] = 0;
    }
  }
}
