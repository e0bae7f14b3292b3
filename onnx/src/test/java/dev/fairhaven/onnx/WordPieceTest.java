package dev.fairhaven.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordPieceTest {

  private static final String SMALL =
      """
      {"normalizer": {"type": "BertNormalizer", "lowercase": LOWER, "strip_accents": null},
       "model": {"type": "KIND", "unk_token": "[UNK]", "max_input_chars_per_word": 10,
         "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "cafe": 3, "un": 4, "##aff": 5, "##able": 6,
           "!": 7, "我": 8, "Cafe": 9, "É": 10, "$": 11}}}
      """;

  private static final WordPiece LOWER = small("WordPiece", "true");

  private static WordPiece small(String kind, String lower) {
    try {
      var json = SMALL.replace("KIND", kind).replace("LOWER", lower);
      return WordPiece.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void coversWordsByTheLongestPieces() {
    assertThat(LOWER.pieces("unaffable", 16)).containsExactly(1, 4, 5, 6, 2);
    assertThat(LOWER.pieces("unaffected", 16)).containsExactly(1, 0, 2);
    assertThat(LOWER.pieces("", 16)).containsExactly(1, 2);
  }

  @Test
  void cutsAtBlanksPunctuationAndIdeographs() {
    assertThat(LOWER.pieces("\tCAFÉ!un\u00a0我我 $", 16)).containsExactly(1, 3, 7, 4, 8, 8, 11, 2);
  }

  @Test
  void dropsWhatIsNotSeen() {
    assertThat(LOWER.pieces("ca\u200bfe\u0000", 16)).containsExactly(1, 3, 2);
  }

  @Test
  void leavesCaseAndAccentsWhereTheModelKnowsThem() {
    assertThat(small("WordPiece", "false").pieces("Cafe É cafe", 16))
        .containsExactly(1, 9, 10, 3, 2);
  }

  @Test
  void keepsToItsBound() {
    assertThat(LOWER.pieces("un ".repeat(100_000), 6)).containsExactly(1, 4, 4, 4, 4, 2);
    assertThat(LOWER.pieces("unaffable".repeat(100_000), 6)).containsExactly(1, 0, 2);
  }

  @Test
  void refusesTokenizersOfOtherKinds() {
    assertThatThrownBy(() -> small("Unigram", "true"))
        .hasMessageContaining("expected WordPiece at model.type, found 'Unigram'");
    assertThatThrownBy(
            () ->
                WordPiece.read(
                    new ByteArrayInputStream("nothing".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected JSON");
    var empty =
        "{\"normalizer\": {\"type\": \"BertNormalizer\"}, \"model\": {\"type\": \"WordPiece\", \"vocab\": {}}}";
    assertThatThrownBy(
            () -> WordPiece.read(new ByteArrayInputStream(empty.getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("expected the piece [UNK]");
  }

  /// As the tokenizer of the model's makers numbers them.
  @Test
  void readsTheVocabularyThatShips() throws IOException {
    try (var in =
        SentenceEmbedder.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      var words = WordPiece.read(Objects.requireNonNull(in));
      assertThat(words.size()).isEqualTo(30_522);
      assertThat(words.pieces("Hello, world! Übermäßig naïve—我们 😀", 32)).containsExactly(EXPECTED);
    }
  }

  private static final long[] EXPECTED = {
    101, 7592, 1010, 2088, 999, 19169, 2863, 19310, 8004, 15743, 1517, 1855, 100, 100, 102
  };
}
