package dev.fairhaven.app.detection.builtinclassifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {

  private static final String SET =
      """
      name: small
      version: "1"
      sets:
        - name: notes
          file: %s
          text: text
          origin: made for this test
          licence: none
          labels:
      """;

  @TempDir private Path directory;

  @Test
  void takesTheFirstRuleThatFitsARow() throws IOException {
    Files.writeString(
        directory.resolve("notes.csv"),
        "text,kind\nfirst,bad-a\nsecond,bad\nthird,good\nfourth,unsure\n");
    var samples =
        read(
            SET.formatted("notes.csv")
                + """
                      - when: {kind: ["bad-*"]}
                        of: [toxicity, hate]
                      - when: {kind: [bad]}
                        of: [toxicity]
                        not: [hate]
                      - when: {kind: [good]}
                        not: [all]
                """);
    assertThat(samples)
        .containsExactly(
            new Sample("first", Set.of(Category.TOXICITY, Category.HATE), Set.of()),
            new Sample("second", Set.of(Category.TOXICITY), Set.of(Category.HATE)),
            new Sample("third", Set.of(), Set.of(Category.values())));
  }

  @Test
  void readsArraysAndObjectsOfListsToo() throws IOException {
    Files.writeString(
        directory.resolve("a.json"), "[{\"text\":\"one\"},{\"text\":[\"two\",\"lines\"]}]");
    Files.writeString(directory.resolve("b.json"), "{\"greetings\":[\"hello\",\"hi\"]}");
    var label = "      - of: [spam]\n";
    assertThat(read(SET.formatted("a.json") + label))
        .extracting(Sample::text)
        .containsExactly("one", "two\nlines");
    assertThat(read(SET.formatted("b.json").replace("text: text", "text: value") + label))
        .extracting(Sample::text)
        .containsExactly("hello", "hi");
  }

  @Test
  void namesWhatIsNotAsExpected() throws IOException {
    Files.writeString(directory.resolve("notes.csv"), "text,kind\nfirst,bad\n");
    var set = SET.formatted("notes.csv");
    refused(set + "      - of: [rudeness]\n", "expected one of toxicity, hate");
    refused(
        set + "      - when: {kind: [x]}\n        of: [spam]\n",
        "rows that the labels of notes fit");
    refused(set.replace("notes.csv", "gone.csv") + "      - of: [spam]\n", "gone.csv");
    refused(set.replace("licence: none", "weight: 1") + "      - of: [spam]\n", "licence of notes");
    refused(
        set
            + "      - of: [spam]\n"
            + set.substring(set.indexOf("  - name"))
            + "      - of: [spam]\n",
        "'notes' is there twice");
    refused(set.replace("name: small\n", "") + "      - of: [spam]\n", "a value for name");
  }

  @Test
  void takesTheBodiesOfMails() {
    assertThat(Mail.body("From: somebody\nSubject: hello\n\nDear <b>you</b>,\n\nbye"))
        .isEqualTo("Dear  you ,\n\nbye");
    assertThat(Mail.body("no headers")).isEqualTo("no headers");
  }

  @Test
  void tellsSentencesWithAMarkFromThoseWithout() {
    var text = "😀 A kind start. You are a numpty! The end is near.";
    var sentences = Sentences.split(text, "[26, 27, 28, 29, 30, 31]");
    assertThat(sentences)
        .extracting(Sentences.Sentence::isMarked)
        .containsExactly(false, true, false);
    assertThat(Sentences.split(text, "[]")).isEmpty();
    assertThat(Sentences.split(text, "[99999]")).isEmpty();
  }

  @Test
  void drawsTheSameCopiesOfPatternsEachTime() {
    var lines = List.of("# a comment", "", "+spam-hate {Buy|Get} {two|three} now", "-all fine");
    var samples = Patterns.samples(lines);
    assertThat(samples).isEqualTo(Patterns.samples(lines));
    assertThat(samples)
        .extracting(Sample::text)
        .containsExactlyInAnyOrder(
            "Buy two now", "Buy three now", "Get two now", "Get three now", "fine");
    assertThat(samples.getFirst().of()).containsExactly(Category.SPAM);
    assertThat(samples.getFirst().notOf()).containsExactly(Category.HATE);
    assertThatThrownBy(() -> Patterns.samples(List.of("", "+rude no")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("rude");
  }

  private void refused(String recipe, String message) {
    assertThatThrownBy(() -> read(recipe))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(message);
  }

  private List<Sample> read(String recipe) throws IOException {
    var file = directory.resolve("recipe.yaml");
    Files.writeString(file, recipe);
    return new SetReader(directory).read(Recipe.read(file).sets().getFirst());
  }
}
