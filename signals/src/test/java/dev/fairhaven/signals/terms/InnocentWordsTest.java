package dev.fairhaven.signals.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Words that hold a word of abuse and mean no harm: none is found, however it is written.
class InnocentWordsTest {

  private record Innocent(String word, String term) {}

  private static final List<Innocent> ALL = read();

  private static final List<String> TERMS = ALL.stream().map(Innocent::term).distinct().toList();

  private static List<Innocent> read() {
    try (var in = InnocentWordsTest.class.getResourceAsStream("/innocent-words.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(InnocentWordsTest::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Innocent of(String line) {
    var parts = line.split(" ", 2);
    return new Innocent(parts[0], parts[1]);
  }

  @Test
  void holdAWordOfAbuse() {
    assertThat(ALL).hasSizeGreaterThan(150);
    assertThat(ALL)
        .allMatch(each -> each.word().toLowerCase(Locale.ROOT).contains(each.term()))
        .noneMatch(each -> each.word().equalsIgnoreCase(each.term()));
  }

  @Test
  void areNotFound() {
    var exact = TermMatcher.of(TERMS);
    var obfuscated = ObfuscatedTerms.of(TERMS);
    for (var each : ALL) {
      for (var text : written(each.word())) {
        assertThat(exact.find(text)).as(text).isEmpty();
        assertThat(obfuscated.find(text)).as(text).isEmpty();
      }
    }
  }

  /// Plain and loud, in a sentence, and as obfuscations are written.
  private static List<String> written(String word) {
    return List.of(
        word,
        word.toUpperCase(Locale.ROOT),
        "In " + word + ", of " + word + "’s; (" + word + ")!",
        word.replace("s", "5").replace('a', '4').replace('i', '1'),
        word.replace('o', '0').replace('e', 'é'),
        String.join(".", word.split("")),
        word + word.substring(word.length() - 1).repeat(3));
  }

  @Test
  void wouldBeFoundIfTheyWereTheWord() {
    var exact = TermMatcher.of(TERMS);
    for (var term : TERMS) {
      assertThat(exact.find("in " + term + ", and")).as(term).isNotEmpty();
    }
  }
}
