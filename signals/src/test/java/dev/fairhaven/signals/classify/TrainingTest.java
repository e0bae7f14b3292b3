package dev.fairhaven.signals.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.signals.classify.Training.FoldedSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final List<String> RUDE = List.of("numpty", "twerp", "dolt", "nitwit", "oaf");
  private static final List<String> KIND = List.of("friend", "genius", "gem", "star", "hero");
  private static final List<String> NEUTRAL =
      List.of("the", "match", "was", "seen", "by", "some", "people", "in", "a", "garden");

  private static final TextClassifier TRAINED = train();

  @Test
  void learnsFromLabelledTexts() {
    assertThat(score("you are a numpty")).isGreaterThan(0.6);
    assertThat(score("you are a hero")).isLessThan(0.4);
  }

  @Test
  void sawThroughStretchedAndSpelledWords() {
    assertThat(score("you are a nuuuumpty")).isGreaterThan(0.5);
    assertThat(score("you are a n.u.m.p.t.y")).isGreaterThan(0.5);
    assertThat(score("you are a nitw1t")).isGreaterThan(0.5);
  }

  @Test
  void marksWhatSpokeForItInTheTextAsItWasGiven() {
    var text = "Ｙｏｕ absolute  TWERP, my friend";
    var passages = TRAINED.evidence(text, Category.TOXICITY);
    var first = passages.getFirst();
    assertThat(text.substring(first.start(), first.end()))
        .contains("TWERP")
        .doesNotContain("friend");
    assertThat(passages).hasSizeLessThanOrEqualTo(5).allMatch(each -> each.weight() > 0);
  }

  @Test
  void measuresEachSetByAModelThatHasNotSeenIt() {
    var figures = TRAINED.card().figures();
    assertThat(figures).extracting(ModelCard.Measured::set).containsExactly("one", "two");
    assertThat(figures).allMatch(each -> each.figures().auc().value() > 0.95);
    assertThat(TRAINED.card().sources()).hasSize(3);
  }

  @Test
  void findsAThresholdForAStatedPrecisionOrSaysThereIsNone() {
    assertThat(TRAINED.thresholds(Category.TOXICITY).precise()).isBetween(0.01, 0.99);
    assertThat(TRAINED.thresholds(Category.SPAM).precise()).isEqualTo(1);
  }

  @Test
  void makesTheSameFileOfTheSameSamples() throws IOException {
    assertThat(bytes(train())).isEqualTo(bytes(TRAINED));
  }

  @Test
  void comesBackFromAFileUnchanged() throws IOException {
    var read = ModelFile.read(new ByteArrayInputStream(bytes(TRAINED)), TrainingTest::none);
    assertThat(read.card()).isEqualTo(TRAINED.card());
    assertThat(read.score("you oaf")).isEqualTo(TRAINED.score("you oaf"));
    assertThat(read.thresholds(Category.TOXICITY)).isEqualTo(TRAINED.thresholds(Category.TOXICITY));
  }

  @Test
  void refusesFilesThatAreDamagedOrSomethingElse() throws IOException {
    var bytes = bytes(TRAINED);
    var content = gunzipped(bytes);
    var random = new Random(5);
    for (int round = 0; round < 50; round++) {
      var damaged = content.clone();
      damaged[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
      var cut = Arrays.copyOf(content, random.nextInt(content.length));
      for (var broken : List.of(gzipped(damaged), gzipped(cut), cut)) {
        assertThatThrownBy(
                () -> ModelFile.read(new ByteArrayInputStream(broken), TrainingTest::none))
            .isInstanceOf(IOException.class);
      }
    }
  }

  private static Embedder none() {
    throw new AssertionError("a linear classifier needs no embedder");
  }

  private static byte[] gunzipped(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void refusesSamplesThatContradictThemselves() {
    var category = Set.of(Category.HATE);
    assertThatThrownBy(() -> new Sample("text", category, category))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SampleSet("set", 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double score(String text) {
    return TRAINED.score(text).of(Category.TOXICITY);
  }

  private static byte[] bytes(TextClassifier classifier) throws IOException {
    var out = new ByteArrayOutputStream();
    ModelFile.write(classifier, out);
    return out.toByteArray();
  }

  private static TextClassifier train() {
    var progress = new ArrayList<String>();
    var trained =
        new Training(List.of(set("one", "a"), set("two", "b"), set("always", "")), progress::add)
            .linear("test", "1");
    assertThat(progress).contains("Training without a", "Training without b");
    return trained;
  }

  private static FoldedSet set(String name, String fold) {
    var random = new Random(name.hashCode());
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 600; i++) {
      boolean isRude = i % 2 == 0;
      var word = isRude ? RUDE.get(random.nextInt(5)) : KIND.get(random.nextInt(5));
      var text = "you " + neutral(random) + " " + word + " " + neutral(random);
      var toxicity = Set.of(Category.TOXICITY);
      samples.add(new Sample(text, isRude ? toxicity : Set.of(), isRude ? Set.of() : toxicity));
    }
    Collections.shuffle(samples, random);
    return new FoldedSet(
        new SampleSet(name, 1, samples),
        fold,
        "en",
        new ModelCard.Source(name, "made for this test", "none", samples.size()));
  }

  private static String neutral(Random random) {
    return NEUTRAL.get(random.nextInt(10)) + " " + NEUTRAL.get(random.nextInt(10));
  }
}
