package dev.fairhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.simulator.Happening.EventHappened;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignsTest {

  /// Violations of each kind as a part of all events after the start, at least and at most.
  private static final Map<CampaignKind, double[]> SHARES =
      Map.of(
          CampaignKind.SPAM_WAVE, new double[] {0.012, 0.04},
          CampaignKind.PILE_ON, new double[] {0.005, 0.02},
          CampaignKind.SCAM_LISTINGS, new double[] {0.004, 0.02},
          CampaignKind.ACCOUNT_TAKEOVER, new double[] {0.005, 0.025},
          CampaignKind.BAN_EVASION, new double[] {0.001, 0.01},
          CampaignKind.CARD_TESTING, new double[] {0.005, 0.025},
          CampaignKind.PROMPT_ABUSE, new double[] {0.001, 0.01});

  @Test
  void makesUpItsUsualShareOfLife() {
    long events = lived().count();
    Map<CampaignKind, Long> violations =
        lived()
            .filter(event -> event.truth() instanceof Truth.Violation)
            .collect(Collectors.groupingBy(CampaignsTest::kind, Collectors.counting()));
    SHARES.forEach(
        (kind, range) ->
            assertThat(violations.getOrDefault(kind, 0L) / (double) events)
                .as(kind.wire())
                .isBetween(range[0], range[1]));
  }

  @Test
  void letsMembersOfCampaignsBehaveForPartOfTheTime() {
    Map<CampaignKind, Long> covers =
        lived()
            .filter(event -> event.truth() instanceof Truth.Cover)
            .collect(Collectors.groupingBy(CampaignsTest::kind, Collectors.counting()));
    var blending = new HashSet<>(List.of(CampaignKind.values()));
    blending.remove(CampaignKind.ACCOUNT_TAKEOVER);
    assertThat(covers.keySet()).isEqualTo(blending);
  }

  @Test
  void isAbsentWhenItsStrengthIsZero() {
    var options = Fixtures.village().strength(CampaignKind.SPAM_WAVE, 0).build();
    assertThat(kinds(options))
        .isNotEmpty()
        .doesNotContain(CampaignKind.SPAM_WAVE)
        .contains(CampaignKind.PILE_ON);
    assertThat(kinds(Fixtures.village().strengthOfAll(0).build())).isEmpty();
  }

  @Test
  void growsWithItsStrength() {
    long usual = spam(1);
    assertThat(spam(4)).isBetween(3 * usual, 5 * usual);
  }

  @Test
  void changesDomainsAndObfuscationsDuringASpamWave() {
    var texts = texts(CampaignKind.SPAM_WAVE, "spam_wave-1");
    assertThat(texts).hasSizeGreaterThan(20);
    var domains =
        texts.stream()
            .filter(text -> text.contains("https://"))
            .map(text -> text.replaceAll("(?s).*https://([^/\\s]+).*", "$1"))
            .collect(Collectors.toSet());
    assertThat(domains).hasSizeBetween(2, 4);
  }

  @Test
  void insultsOneTargetWithinHours() {
    var comments =
        lived()
            .filter(event -> event.type() == EventType.COMMENT_CREATED)
            .filter(event -> isViolationOf(event, "pile_on-1"))
            .toList();
    assertThat(comments).hasSizeGreaterThan(8);
    assertThat(comments.stream().map(event -> event.data().fields().get("thread")).distinct())
        .hasSize(1);
    assertThat(comments.stream().map(EventHappened::actor).distinct()).hasSizeGreaterThan(4);
    assertThat(Duration.between(comments.getFirst().time(), comments.getLast().time()))
        .isLessThan(Duration.ofHours(5));
  }

  @Test
  void offersGoodsTooCheaplyAndOutsideThePlatform() {
    var listings =
        lived()
            .filter(event -> event.type() == EventType.LISTING_CREATED)
            .filter(event -> event.truth() instanceof Truth.Violation)
            .toList();
    assertThat(listings).hasSizeGreaterThan(50);
    assertThat(listings.stream().filter(listing -> listing.toJson().contains(".test")))
        .hasSizeGreaterThan(listings.size() / 3);
  }

  @Test
  void takesAccountsOverAfterFailuresFromAfar() {
    Map<Ref, Integer> failures = new HashMap<>();
    Set<Ref> taken = new HashSet<>();
    lived()
        .filter(event -> event.truth() instanceof Truth.Violation)
        .filter(event -> kind(event) == CampaignKind.ACCOUNT_TAKEOVER)
        .forEach(
            event -> {
              if (event.type() == EventType.ACCOUNT_LOGIN) {
                boolean in = new Value.Bool(true).equals(event.data().fields().get("succeeded"));
                failures.merge(event.actor(), in ? 0 : 1, Integer::sum);
                taken.addAll(in ? Set.of(event.actor()) : Set.of());
              } else {
                assertThat(taken.contains(event.actor())).isTrue();
              }
            });
    assertThat(taken).isNotEmpty().allMatch(account -> failures.getOrDefault(account, 0) >= 2);
    assertThat(failures.keySet()).hasSizeGreaterThan(taken.size());
  }

  @Test
  void comesBackOnTheSameDeviceAfterABan() {
    Map<String, Set<Ref>> accounts = new HashMap<>();
    lived()
        .filter(event -> event.type() == EventType.ACCOUNT_CREATED)
        .filter(event -> belongsTo(event, CampaignKind.BAN_EVASION))
        .forEach(
            event ->
                accounts
                    .computeIfAbsent(
                        event.data().findText("device").orElseThrow(), _ -> new HashSet<>())
                    .add(event.actor()));
    assertThat(accounts.values()).isNotEmpty().anyMatch(each -> each.size() == 3);
  }

  @Test
  void triesManyCardsFromOneDevice() {
    var payments =
        lived()
            .filter(event -> event.type() == EventType.TRANSACTION_MADE)
            .filter(event -> isViolationOf(event, "card_testing-1"))
            .toList();
    assertThat(payments).hasSizeGreaterThan(10);
    assertThat(payments.stream().map(event -> event.data().findText("device")).distinct())
        .hasSize(1);
    assertThat(payments.stream().map(event -> event.data().findText("cardFingerprint")).distinct())
        .hasSize(payments.size());
  }

  @Test
  void isFlaggedRightlyMoreOftenThanNot() {
    Map<Reporter.Kind, double[]> precision = new EnumMap<>(Reporter.Kind.class);
    Fixtures.flags(Fixtures.town())
        .forEach(
            flag -> {
              var counts = precision.computeIfAbsent(flag.reporter().kind(), _ -> new double[2]);
              counts[flag.truth() instanceof Truth.Violation ? 0 : 1]++;
            });
    assertThat(rightPart(precision, Reporter.Kind.USER)).isBetween(0.75, 0.97);
    assertThat(rightPart(precision, Reporter.Kind.TRUSTED_FLAGGER)).isBetween(0.88, 1.0);
    assertThat(rightPart(precision, Reporter.Kind.AUTOMATION)).isBetween(0.65, 0.85);
  }

  private static double rightPart(Map<Reporter.Kind, double[]> precision, Reporter.Kind kind) {
    var counts = Objects.requireNonNull(precision.get(kind));
    return counts[0] / (counts[0] + counts[1]);
  }

  private static Stream<EventHappened> lived() {
    return Fixtures.events(Fixtures.town()).filter(event -> !event.time().isBefore(Fixtures.START));
  }

  private static CampaignKind kind(EventHappened event) {
    return event.truth().findCampaign().orElseThrow().kind();
  }

  private static boolean belongsTo(EventHappened event, CampaignKind kind) {
    return event.truth().findCampaign().filter(campaign -> campaign.kind() == kind).isPresent();
  }

  private static boolean isViolationOf(EventHappened event, String campaign) {
    return event.truth() instanceof Truth.Violation violation
        && violation.campaign().id().equals(campaign);
  }

  private static List<String> texts(CampaignKind kind, String campaign) {
    return lived()
        .filter(event -> belongsTo(event, kind) && isViolationOf(event, campaign))
        .flatMap(event -> Fixtures.text(event).stream())
        .toList();
  }

  private static Set<CampaignKind> kinds(CommunityOptions options) {
    return Community.of(options).stream()
        .flatMap(happening -> happening.truth().findCampaign().stream())
        .map(Campaign::kind)
        .collect(Collectors.toSet());
  }

  private static long spam(double strength) {
    var options =
        Fixtures.village()
            .duration(Duration.ofDays(40))
            .strengthOfAll(0)
            .strength(CampaignKind.SPAM_WAVE, strength);
    return Community.of(options.build()).stream()
        .filter(happening -> happening.truth() instanceof Truth.Violation)
        .count();
  }
}
