package dev.fairhaven.app.detection.builtinclassifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairhaven.app.intake.imports.Table;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.signals.terms.ObfuscatedTerms;
import dev.fairhaven.signals.terms.TermMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// How much of a public list of words is found in obfuscated form, and how often people's ordinary
/// messages seem to have one of them in obfuscated form. Skipped where the data is not there.
class ObfuscationsTest {

  private static final Path DATA = Path.of("../../shared/data");
  private static final Path WORDS = DATA.resolve("lexicons/ldnoobw.json");
  private static final Path MESSAGES = DATA.resolve("spam-scam/sms_spam_uci.csv.gz");

  private static final Map<Character, String> SIGNS =
      Map.of('o', "0", 'i', "1!", 'l', "1|", 'e', "3", 'a', "4@", 's', "5$", 't', "7", 'b', "8");
  private static final Map<Character, String> LOOK_ALIKES =
      Map.of('a', "а", 'c', "с", 'e', "е", 'i', "і", 'o', "о", 'p', "р", 'x', "х", 'y', "у");

  private static final Map<Character, String> ACCENTS =
      Map.of('a', "áàäâå", 'e', "éèëê", 'i', "íìïî", 'o', "óòöôø", 'u', "úùüû", 'n', "ñ", 'c', "ç");

  private static final Map<String, BiFunction<String, Random, String>> OBFUSCATIONS =
      new LinkedHashMap<>(
          Map.of(
              "signs for letters", (term, random) -> replaced(term, SIGNS, random),
              "letters of another script", (term, random) -> replaced(term, LOOK_ALIKES, random),
              "accents", (term, random) -> replaced(term, ACCENTS, random),
              "emoji", (term, _) -> emoji(term),
              "stars", ObfuscationsTest::starred,
              "letters apart", (term, _) -> String.join(" ", term.replace(" ", "").split("")),
              "dots between", (term, _) -> term.replaceAll("(?<=\\w)(?=\\w)", "."),
              "repeated letters", ObfuscationsTest::repeated));

  private static final Map<String, Supplier<List<String>>> ORDINARY =
      new LinkedHashMap<>(
          Map.of(
              "text messages",
              () -> texts("spam-scam/sms_spam_uci.csv.gz", "text", row -> has(row, "label", "ham")),
              "titles of posts",
              () ->
                  texts(
                      "event-streams/reddit_posts_benign_base.csv.gz",
                      "title",
                      row -> has(row, "over_18", "False")),
              "talk of an encyclopedia",
              () ->
                  texts(
                      "text-toxic/wiki_talk_context_gc.csv.gz",
                      "text",
                      row -> has(row, "label", "0")),
              "German tweets",
              () ->
                  texts(
                      "text-toxic/other-languages/de_germeval2018_training.csv.gz",
                      "text",
                      row -> has(row, "coarse", "OTHER")),
              "Portuguese tweets",
              () ->
                  texts(
                      "text-toxic/other-languages/pt_told_br.csv.gz",
                      "text",
                      row -> has(row, "insult", "0.0") && has(row, "obscene", "0.0"))));

  private static boolean has(ObjectNode row, String column, String value) {
    return row.path(column).asString("").equals(value);
  }

  private static String replaced(String term, Map<Character, String> by, Random random) {
    return term.chars()
        .mapToObj(c -> (char) c)
        .map(c -> by.containsKey(c) ? one(by.get(c), random) : String.valueOf(c))
        .collect(Collectors.joining());
  }

  private static String one(String signs, Random random) {
    return String.valueOf(signs.charAt(random.nextInt(signs.length())));
  }

  private static String repeated(String term, Random random) {
    int at = random.nextInt(term.length());
    return term.substring(0, at) + String.valueOf(term.charAt(at)).repeat(4) + term.substring(at);
  }

  private static String emoji(String term) {
    return term.chars()
        .map(c -> c == ' ' ? c : 0x1F170 + c - 'a')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /// Stars for one or two letters within a word of four or more.
  private static String starred(String term, Random random) {
    if (term.contains(" ") || term.length() < 4) {
      return term;
    }
    int at = 1 + random.nextInt(term.length() - 3);
    int stars = 1 + random.nextInt(2);
    return term.substring(0, at) + "*".repeat(stars) + term.substring(at + stars);
  }

  private static List<String> words() {
    try {
      var node = Json.mapper().readTree(Files.readString(WORDS)).path("en");
      return node.valueStream()
          .map(each -> each.stringValue())
          .filter(term -> term.matches("[a-z]{3,}( [a-z]+){0,4}"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void findsAlmostAllObfuscations() {
    assumeTrue(Files.exists(WORDS), "no lexicon at " + WORDS);
    var terms = words();
    assertThat(terms.size()).isGreaterThan(350);
    var obfuscated = ObfuscatedTerms.of(terms);
    OBFUSCATIONS.forEach(
        (name, obfuscation) -> {
          var random = new Random(11);
          long changed = 0;
          long found = 0;
          for (var term : terms) {
            var text = obfuscation.apply(term, random);
            if (!text.equals(term)) {
              changed++;
              found += obfuscated.find("so " + text + ", really").isEmpty() ? 0 : 1;
            }
          }
          assertThat((double) found / changed).as(name).isGreaterThan(0.85);
        });
  }

  @Test
  void seesHardlyAnyInOrdinaryTexts() {
    assumeTrue(Files.exists(WORDS) && Files.exists(MESSAGES), "no messages at " + MESSAGES);
    var terms = words();
    var exact = TermMatcher.of(terms);
    var obfuscated = ObfuscatedTerms.of(terms);
    ORDINARY.forEach(
        (name, texts) -> {
          var ordinary = texts.get();
          var seen =
              ordinary.stream()
                  .filter(text -> exact.find(text).isEmpty())
                  .flatMap(text -> obfuscated.find(text).stream())
                  .toList();
          assertThat(ordinary).as(name).hasSizeGreaterThan(2_000);
          assertThat(seen).as(name).hasSizeLessThan(ordinary.size() / 500);
        });
  }

  private static List<String> texts(String file, String column, Predicate<ObjectNode> isOrdinary) {
    var texts = new ArrayList<String>();
    try {
      Table.read(
          DATA.resolve(file),
          List.of(column),
          row -> {
            if (isOrdinary.test(row)) {
              texts.add(row.path(column).asString(""));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
