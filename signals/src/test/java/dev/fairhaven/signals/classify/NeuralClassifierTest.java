package dev.fairhaven.signals.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.signals.classify.Training.FoldedSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NeuralClassifierTest {

  /// Those of one list mean the same to the embedder; the linear model sees different words.
  private static final List<String> RUDE = List.of("numpty", "twerp", "dolt", "nitwit", "oaf");

  private static final List<String> KIND = List.of("friend", "genius", "gem", "star", "hero");

  private static @Nullable NeuralClassifier trained;

  /// Not where the class is loaded: several threads embed, and they would wait for that.
  @BeforeAll
  static void trainOnce() {
    trained = train();
  }

  private static NeuralClassifier trained() {
    return Objects.requireNonNull(trained);
  }

  /// Counts words by what they mean.
  private static final class Meanings implements Embedder {

    private final String name;

    Meanings(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int size() {
      return 4;
    }

    @Override
    public float[] embed(String text) {
      var embedding = new float[] {0, 0, 0, 0.1f};
      for (var word : text.split(" ")) {
        embedding[RUDE.contains(word) ? 0 : KIND.contains(word) ? 1 : 2] += 0.3f;
      }
      return embedding;
    }
  }

  private static NeuralClassifier train() {
    return new Training(List.of(set("one", 4), set("two", 4), set("three", 3)), _ -> {})
        .neural("test", "1", new Meanings("meanings"));
  }

  /// @param words of each list that are in the set
  private static FoldedSet set(String name, int words) {
    var random = new Random(name.hashCode());
    var toxicity = Set.of(Category.TOXICITY);
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 400; i++) {
      boolean isRude = i % 2 == 0;
      var word = (isRude ? RUDE : KIND).get(random.nextInt(words));
      var text = "you are a " + word + " number " + random.nextInt(1_000);
      samples.add(new Sample(text, isRude ? toxicity : Set.of(), isRude ? Set.of() : toxicity));
    }
    return new FoldedSet(
        new SampleSet(name, 1, samples),
        name,
        "en",
        new ModelCard.Source(name, "made for this test", "none", samples.size()));
  }

  @Test
  void seesMeaningInWordsItWasNotTrainedOn() {
    assertThat(score("you are a oaf")).isGreaterThan(0.5);
    assertThat(score("you are a hero")).isLessThan(0.5);
  }

  @Test
  void measuresEachSetByAModelThatHasNotSeenIt() {
    var figures = trained().card().figures();
    assertThat(figures).extracting(ModelCard.Measured::set).containsExactly("one", "two", "three");
    assertThat(figures).allMatch(each -> each.figures().auc().value() > 0.95);
  }

  @Test
  void tellsWithoutWhichWordsATextWouldLookLessSo() {
    var text = "well, you are a  oaf indeed";
    var first = trained().evidence(text, Category.TOXICITY).getFirst();
    assertThat(text.substring(first.start(), first.end())).isEqualTo("oaf");
    assertThat(first.weight()).isPositive();
    assertThat(trained().evidence("", Category.TOXICITY)).isEmpty();
  }

  @Test
  void looksForPassagesInABoundedPartOfAText() {
    var text = "oaf ".repeat(10_000);
    assertThat(trained().evidence(text, Category.TOXICITY))
        .hasSizeLessThanOrEqualTo(TextClassifier.PASSAGES_MAX)
        .allMatch(each -> each.end() <= NeuralClassifier.READ_MAX);
  }

  @Test
  void comesBackFromAFileUnchanged() throws IOException {
    var read = read(bytes(trained()), "meanings");
    assertThat(read).isInstanceOf(NeuralClassifier.class);
    assertThat(read.card()).isEqualTo(trained().card());
    assertThat(read.score("you oaf")).isEqualTo(trained().score("you oaf"));
  }

  @Test
  void makesTheSameFileOfTheSameSamples() throws IOException {
    assertThat(bytes(train())).isEqualTo(bytes(trained()));
  }

  @Test
  void refusesOtherEmbeddingsThanItWasTrainedOn() throws IOException {
    var bytes = bytes(trained());
    assertThatThrownBy(() -> read(bytes, "others"))
        .isInstanceOf(IOException.class)
        .hasMessage("expected the embeddings meanings of 4 numbers, found others of 4");
  }

  @Test
  void refusesFilesThatAreDamaged() throws IOException {
    byte[] content;
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes(trained())))) {
      content = gzip.readAllBytes();
    }
    var random = new Random(5);
    for (int round = 0; round < 20; round++) {
      var damaged = content.clone();
      damaged[content.length - 1 - random.nextInt(2_000)] ^= (byte) (1 << random.nextInt(8));
      var cut = Arrays.copyOf(content, content.length - 1 - random.nextInt(2_000));
      for (var broken : List.of(damaged, cut)) {
        assertThatThrownBy(() -> read(gzipped(broken), "meanings")).isInstanceOf(IOException.class);
      }
    }
  }

  private static double score(String text) {
    return trained().score(text).of(Category.TOXICITY);
  }

  private static TextClassifier read(byte[] bytes, String embedder) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(bytes), () -> new Meanings(embedder));
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(TextClassifier classifier) throws IOException {
    var out = new ByteArrayOutputStream();
    ModelFile.write(classifier, out);
    return out.toByteArray();
  }
}
