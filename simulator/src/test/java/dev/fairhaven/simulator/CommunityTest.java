package dev.fairhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairhaven.testkit.Golden;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommunityTest {

  private static final List<Happening> VILLAGE =
      Community.of(Fixtures.village().build()).stream().toList();

  @Test
  void repeatsItselfExactly() {
    var again = Community.of(Fixtures.village().build()).stream().map(Happening::toJson);
    assertThat(again).containsExactlyElementsOf(VILLAGE.stream().map(Happening::toJson).toList());
  }

  /// Another digest is another community: whoever changes one, changes what others measured.
  @Test
  void keepsItsDigestOverVersions() {
    var digests = new StringBuilder();
    for (long seed : new long[] {1, 2, 42}) {
      var options = Fixtures.village().seed(seed).duration(Duration.ofDays(5)).build();
      digests.append("seed %d: %s%n".formatted(seed, digest(Community.of(options).stream())));
    }
    Golden.check("digests.txt", digests.toString());
  }

  @Test
  void differsFromSeedToSeed() {
    var other = Community.of(Fixtures.village().seed(43).build());
    var ids = new HashSet<>(VILLAGE.stream().map(Happening::id).toList());
    assertThat(other.stream().map(Happening::id).filter(ids::contains)).isEmpty();
  }

  @Test
  void neverGoesBackInTimeAndCountsWithoutGaps() {
    long expected = 0;
    var time = Instant.MIN;
    for (var happening : VILLAGE) {
      assertThat(happening.sequence()).isEqualTo(expected++);
      assertThat(happening.time()).isAfterOrEqualTo(time);
      time = happening.time();
    }
    assertThat(time).isBefore(Fixtures.START.plus(Duration.ofDays(10)));
  }

  @Test
  void givesEachHappeningAndEachNewItemAnIdOfItsOwn() {
    var happenings = new HashSet<String>();
    var items = new HashSet<Ref>();
    for (var happening : Fixtures.town()) {
      assertThat(happenings.add(happening.id())).isTrue();
      if (happening instanceof Happening.EventHappened event && isNew(event)) {
        assertThat(items.add(event.target())).as("%s", event.target()).isTrue();
      }
    }
    assertThat(items).hasSizeGreaterThan(30_000);
  }

  @Test
  void goesOnFromAnyPositionAsIfItHadNotStopped() {
    var community = Community.of(Fixtures.village().build());
    for (int position : List.of(0, 1, 499, 503, 1_700, VILLAGE.size() - 1)) {
      Iterator<Happening> rest = community.happeningsFrom(position);
      for (int i = position; i < Math.min(position + 50, VILLAGE.size()); i++) {
        assertThat(rest.next()).isEqualTo(VILLAGE.get(i));
      }
    }
    assertThat(community.happeningsFrom(VILLAGE.size()).hasNext()).isFalse();
  }

  @Test
  void hasNoPositionBeforeTheFirst() {
    var community = Community.of(Fixtures.village().build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> community.happeningsFrom(-1))
        .withMessageContaining("sequence");
  }

  @Test
  void registersEverybodyBeforeTheyAct() {
    var registered = new HashSet<Ref>();
    Fixtures.events(VILLAGE)
        .forEach(
            event -> {
              if (event.type() == EventType.ACCOUNT_CREATED) {
                registered.add(event.actor());
              }
              assertThat(registered.contains(event.actor())).as("%s", event).isTrue();
            });
    assertThat(registered).hasSizeGreaterThan(500);
  }

  @Test
  void answersOnlyWhatExists() {
    var seen = new HashSet<Ref>();
    Fixtures.events(VILLAGE)
        .forEach(
            event -> {
              if (event.target() != null) {
                seen.add(event.target());
              }
              for (var name : List.of("thread", "parent", "listing", "prompt", "recipient")) {
                if (event.data().fields().get(name) instanceof Value.Reference(Ref ref)) {
                  assertThat(seen.contains(ref)).as("%s of %s", name, event).isTrue();
                }
              }
            });
    Fixtures.flags(VILLAGE).forEach(flag -> assertThat(seen.contains(flag.item())).isTrue());
  }

  @Test
  void livesAsBusilyAsItIsAsked() {
    for (double perDay : new double[] {0.1, 0.5, 2}) {
      var options =
          Fixtures.village().eventsPerAccountPerDay(perDay).strengthOfAll(0).accounts(2_000);
      long events =
          Community.of(options.build()).stream()
              .filter(happening -> !happening.time().isBefore(Fixtures.START))
              .count();
      assertThat(events / 10.0).isBetween(2_000 * perDay * 0.8, 2_000 * perDay * 1.2);
    }
  }

  @Test
  void sleepsAtNight() {
    var hours = new long[24];
    Fixtures.events(Fixtures.town())
        .filter(event -> event.time().isAfter(Fixtures.START))
        .forEach(event -> hours[(int) (event.time().getEpochSecond() / 3_600 % 24)]++);
    assertThat(hours[19]).isGreaterThan(3 * hours[3]);
  }

  @Test
  void fitsTenMembersAndAHundredThousand() {
    for (int accounts : List.of(10, 100_000)) {
      var options = Fixtures.village().accounts(accounts).eventsPerAccountPerDay(0.5).build();
      assertThat(Community.of(options).stream().limit(accounts + 2_000L).count())
          .isGreaterThan(accounts);
    }
  }

  /// Not a claim, since it depends on the machine: see the printed figure.
  @Test
  void printsHowFastItSkips() {
    var options = CommunityOptions.startingAt(Fixtures.START).seed(3).build();
    var thread = ManagementFactory.getThreadMXBean();
    long begun = thread.getCurrentThreadCpuTime();
    var rest = Community.of(options).happeningsFrom(200_000);
    long millis = (thread.getCurrentThreadCpuTime() - begun) / 1_000_000;
    System.out.println("skipped 200000 happenings in " + millis + " ms of processor time");
    assertThat(rest.hasNext()).isTrue();
  }

  private static boolean isNew(Happening.EventHappened event) {
    return switch (event.type()) {
      case ACCOUNT_CREATED,
          POST_CREATED,
          COMMENT_CREATED,
          MESSAGE_SENT,
          LISTING_CREATED,
          TRANSACTION_MADE,
          PROMPT_SUBMITTED,
          COMPLETION_GENERATED ->
          true;
      case ACCOUNT_UPDATED, ACCOUNT_LOGIN, PROFILE_UPDATED, POST_EDITED, LISTING_EDITED -> false;
    };
  }

  private static String digest(Stream<Happening> happenings) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      happenings.forEach(
          happening -> digest.update(happening.toJson().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
