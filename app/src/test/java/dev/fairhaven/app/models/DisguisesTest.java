package dev.fairhaven.app.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairhaven.app.kernel.Json;
import dev.fairhaven.signals.DisguisedTerms;
import dev.fairhaven.signals.TermMatcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// How much of a public list of words is found in disguise, and how often people's ordinary
/// messages seem to have one of them in disguise. Skipped where the data is not there.
class DisguisesTest {

  private static final Path DATA = Path.of("../../shared/data");
  private static final Path WORDS = DATA.resolve("lexicons/ldnoobw.json");
  private static final Path MESSAGES = DATA.resolve("spam-scam/sms_spam_uci.csv.gz");

  private static final Map<Character, String> SIGNS =
      Map.of('o', "0", 'i', "1!", 'l', "1|", 'e', "3", 'a', "4@", 's', "5$", 't', "7", 'b', "8");
  private static final Map<Character, String> LOOK_ALIKES =
      Map.of('a', "а", 'c', "с", 'e', "е", 'i', "і", 'o', "о", 'p', "р", 'x', "х", 'y', "у");

  private static final Map<String, BiFunction<String, Random, String>> DISGUISES =
      new LinkedHashMap<>(
          Map.of(
              "signs for letters", (term, random) -> replaced(term, SIGNS, random),
              "letters of another script", (term, random) -> replaced(term, LOOK_ALIKES, random),
              "letters apart", (term, _) -> String.join(" ", term.replace(" ", "").split("")),
              "dots between", (term, _) -> term.replaceAll("(?<=\\w)(?=\\w)", "."),
              "repeated letters", DisguisesTest::repeated));

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
  void findsAlmostAllDisguises() {
    assumeTrue(Files.exists(WORDS), "no lexicon at " + WORDS);
    var terms = words();
    assertThat(terms.size()).isGreaterThan(350);
    var disguised = DisguisedTerms.of(terms);
    DISGUISES.forEach(
        (name, disguise) -> {
          var random = new Random(11);
          long changed = 0;
          long found = 0;
          for (var term : terms) {
            var text = disguise.apply(term, random);
            if (!text.equals(term)) {
              changed++;
              found += disguised.find("so " + text + ", really").isEmpty() ? 0 : 1;
            }
          }
          assertThat((double) found / changed).as(name).isGreaterThan(0.85);
        });
  }

  @Test
  void seesHardlyAnyInOrdinaryMessages() {
    assumeTrue(Files.exists(WORDS) && Files.exists(MESSAGES), "no messages at " + MESSAGES);
    var terms = words();
    var exact = TermMatcher.of(terms);
    var disguised = DisguisedTerms.of(terms);
    var ham = messages();
    long seen =
        ham.stream()
            .filter(text -> exact.find(text).isEmpty() && !disguised.find(text).isEmpty())
            .count();
    assertThat(ham.size()).isGreaterThan(3_000);
    assertThat(seen).isLessThan(ham.size() / 500);
  }

  private static List<String> messages() {
    var messages = new ArrayList<String>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(MESSAGES)), StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("ham,")) {
          messages.add(line.substring("ham,".length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }
}
