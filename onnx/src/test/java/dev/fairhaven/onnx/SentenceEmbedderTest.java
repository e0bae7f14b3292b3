package dev.fairhaven.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceEmbedderTest {

  private static final SentenceEmbedder EMBEDDER = SentenceEmbedder.shared();

  @Test
  void putsLikeMeaningsNearEachOther() {
    double like = cosine("you are a stupid idiot", "what a moron you are");
    double unlike = cosine("you are a stupid idiot", "the train leaves at nine");
    assertThat(like).isGreaterThan(0.5);
    assertThat(unlike).isLessThan(0.2);
    assertThat(cosine("how do I kill a process in Linux?", "ending a program on a computer"))
        .isGreaterThan(cosine("how do I kill a process in Linux?", "I will kill you"));
  }

  @Test
  void givesTheSameTextTheSameNumbers() {
    var once = EMBEDDER.embed("the same");
    EMBEDDER.embed("another, and a longer one at that");
    assertThat(EMBEDDER.embed("the same")).isEqualTo(once);
  }

  @Test
  void givesNumbersOfLengthOne() {
    for (var text : new String[] {"", "a", "word ".repeat(10_000)}) {
      var embedding = EMBEDDER.embed(text);
      assertThat(embedding).hasSize(EMBEDDER.size());
      assertThat(dot(embedding, embedding)).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void readsNothingBeyondItsBound() {
    var start = "word ".repeat(SentenceEmbedder.PIECES_MAX);
    assertThat(EMBEDDER.embed(start + "and more")).isEqualTo(EMBEDDER.embed(start));
  }

  private static double cosine(String one, String other) {
    return dot(EMBEDDER.embed(one), EMBEDDER.embed(other));
  }

  private static double dot(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(at -> one[at] * other[at]).sum();
  }
}
