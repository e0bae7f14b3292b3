package dev.fairhaven.app.detection.builtinclassifiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.terms.TermMatcher;
import dev.fairhaven.signals.urls.UrlFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that were written to break what reads them: nothing is thrown, what is marked lies within
/// the text, and an end comes soon.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TextRobustnessTest {

  private static final Path NAUGHTY =
      Path.of("../../shared/data/lexicons/big_list_of_naughty_strings.json");

  private static final TermMatcher MATCHER =
      TermMatcher.of(List.of("a", "a a", "null", "$", "免费", "word ".repeat(190) + "end"));

  static Stream<String> hostileTexts() {
    return Stream.of(
        "",
        "\0",
        "\0".repeat(200_000),
        "\ud800",
        "a\udc00b\ud83d",
        "\ud83d".repeat(100_000),
        "a" + "\u0301".repeat(200_000),
        "\u202e\u2066\u200b".repeat(50_000),
        "a ".repeat(200_000),
        "word ".repeat(200_000),
        "a".repeat(2_000_000),
        "((((".repeat(100_000),
        "http://".repeat(50_000),
        "a.b.".repeat(50_000),
        "hxxp[:]//a[.]b".repeat(20_000),
        "@".repeat(200_000),
        "1.".repeat(200_000),
        "www." + "-".repeat(100_000),
        "免".repeat(200_000),
        "👩‍👩‍👧‍👦".repeat(20_000),
        "ﷺ".repeat(50_000),
        "{\"a\":".repeat(50_000),
        random(20_000));
  }

  private static String random(int length) {
    var random = new Random(9);
    var text = new StringBuilder();
    IntStream.range(0, length).forEach(_ -> text.append((char) random.nextInt(0x10000)));
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void endsSoonAndMarksNothingBeyondTheText(String text) {
    check(text);
  }

  @Test
  void readsTheBigListOfNaughtyStrings() throws IOException {
    Assumptions.assumeTrue(Files.exists(NAUGHTY), "the list is not beside the checkout");
    var strings = Json.mapper().readTree(Files.readAllBytes(NAUGHTY));
    assertThat(strings.size()).isGreaterThan(400);
    strings.forEach(each -> check(each.asString()));
  }

  private static void check(String text) {
    var scores = DefaultModel.shared().score(text);
    for (var category : Category.values()) {
      assertThat(scores.of(category)).isBetween(0.0, 1.0);
    }
    DefaultModel.shared()
        .evidence(text, Category.TOXICITY)
        .forEach(each -> assertWithin(text, each.start(), each.end()));
    MATCHER.find(text, 100).forEach(each -> assertWithin(text, each.start(), each.end()));
    UrlFinder.find(text).forEach(each -> assertWithin(text, each.start(), each.end()));
  }

  private static void assertWithin(String text, int start, int end) {
    assertThat(start).isBetween(0, text.length());
    assertThat(end).isBetween(start, text.length());
  }
}
