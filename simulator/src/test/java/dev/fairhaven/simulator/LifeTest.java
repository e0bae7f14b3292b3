package dev.fairhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.simulator.Happening.EventHappened;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people say, and where they are.
class LifeTest {

  private static final Pattern ADDRESS = Pattern.compile("https?://([^/\\s\"]+)");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)(?<![\\w@.])[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|net|org|io|de|fr|uk)\\b");
  private static final Pattern RESERVED = Pattern.compile(".*\\.(example|test|invalid)");
  private static final Pattern DOCUMENTATION_IP =
      Pattern.compile("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}|2001:db8:[0-9a-f:]+");

  @Test
  void hardlyRepeatsPosts() {
    var posts = benignTexts(EventType.POST_CREATED);
    assertThat(posts).hasSizeGreaterThan(5_000);
    assertThat(new HashSet<>(posts)).hasSizeGreaterThan(posts.size() * 9 / 10);
  }

  @Test
  void repeatsCommentsAndMessagesNoMoreThanPeopleDo() {
    for (var type : List.of(EventType.COMMENT_CREATED, EventType.MESSAGE_SENT)) {
      var texts = benignTexts(type);
      assertThat(new HashSet<>(texts)).as("%s", type).hasSizeGreaterThan(texts.size() / 3);
    }
  }

  @Test
  void saysTensOfThousandsOfDifferentThings() {
    var texts = Fixtures.events(Fixtures.town()).flatMap(event -> Fixtures.text(event).stream());
    assertThat(texts.collect(Collectors.toSet())).hasSizeGreaterThan(20_000);
  }

  @Test
  void usesManyWords() {
    var words =
        Fixtures.events(Fixtures.town())
            .flatMap(event -> Fixtures.text(event).stream())
            .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-zà-ÿ']+")))
            .collect(Collectors.toSet());
    assertThat(words).hasSizeGreaterThan(3_000);
  }

  @Test
  void speaksSeveralLanguages() {
    var languages =
        Fixtures.events(Fixtures.town())
            .filter(event -> event.type() == EventType.POST_CREATED)
            .collect(
                Collectors.groupingBy(
                    event -> event.data().findText("language").orElse(""), Collectors.counting()));
    assertThat(languages).containsOnlyKeys("en", "de", "fr", "es", "nl");
    assertThat(languages.values()).allMatch(count -> count > 20);
  }

  @Test
  void temptsCarelessRulesInEveryWay() {
    Map<Section, Long> lookAlikes = new HashMap<>();
    Fixtures.events(Fixtures.town())
        .forEach(
            event -> {
              if (event.truth() instanceof Truth.LookAlike(Section tempts)) {
                lookAlikes.merge(tempts, 1L, Long::sum);
              }
            });
    assertThat(lookAlikes.keySet())
        .containsAll(EnumSet.complementOf(EnumSet.of(Section.PAYMENT_FRAUD)));
    assertThat(lookAlikes.values()).allMatch(count -> count > 20);
  }

  @Test
  void usesStrongWordsWithoutHarm() {
    var benign =
        Fixtures.events(Fixtures.town())
            .filter(event -> event.truth() instanceof Truth.Benign)
            .flatMap(event -> Fixtures.text(event).stream())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    for (var word : List.of("kill", "attack", "shoot", "murder", "destroy", "poison", "stupid")) {
      assertThat(benign.stream().filter(text -> text.contains(word)).count())
          .as(word)
          .isGreaterThan(10);
    }
  }

  @Test
  void answersFewPostsOftenAndMostSeldom() {
    Map<Ref, Integer> answers = new HashMap<>();
    Fixtures.events(Fixtures.town())
        .filter(event -> event.truth() instanceof Truth.Benign)
        .forEach(
            event -> {
              if (event.type() == EventType.POST_CREATED) {
                answers.putIfAbsent(event.target(), 0);
              } else if (event.data().fields().get("thread") instanceof Value.Reference(Ref post)) {
                answers.merge(post, 1, Integer::sum);
              }
            });
    var sorted = answers.values().stream().sorted().toList();
    assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(2);
    assertThat(sorted.getLast()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void answersCommentsToo() {
    var replies =
        Fixtures.events(Fixtures.town())
            .map(event -> event.data().fields().get("parent"))
            .filter(
                parent ->
                    parent instanceof Value.Reference(Ref ref) && ref.type() == ItemType.COMMENT);
    assertThat(replies.count()).isGreaterThan(1_000);
  }

  @Test
  void pointsAtNobodysDomain() {
    for (var happening : Fixtures.town()) {
      var json = happening.toJson();
      assertThat(DOMAIN.matcher(json).results().map(r -> r.group())).isEmpty();
      ADDRESS
          .matcher(json)
          .results()
          .forEach(address -> assertThat(address.group(1)).matches(RESERVED));
    }
    assertThat(mailDomains()).isNotEmpty().allMatch(mail -> RESERVED.matcher(mail).matches());
  }

  @Test
  void usesAddressesOfDocumentationRangesOnly() {
    Fixtures.events(Fixtures.town())
        .flatMap(event -> event.data().findText("ip").stream())
        .forEach(ip -> assertThat(ip).matches(DOCUMENTATION_IP));
  }

  private static Set<String> mailDomains() {
    return Fixtures.events(Fixtures.town())
        .flatMap(event -> event.data().findText("emailDomain").stream())
        .collect(Collectors.toSet());
  }

  private static List<String> benignTexts(EventType type) {
    return Fixtures.events(Fixtures.town())
        .filter(event -> event.type() == type && event.truth() instanceof Truth.Benign)
        .map(LifeTest::text)
        .toList();
  }

  private static String text(EventHappened event) {
    return Fixtures.text(event).orElseThrow();
  }
}
