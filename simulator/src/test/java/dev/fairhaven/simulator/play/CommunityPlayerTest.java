package dev.fairhaven.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairhaven.simulator.Community;
import dev.fairhaven.simulator.CommunityOptions;
import dev.fairhaven.simulator.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommunityPlayerTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant LIVE_FROM = NOW;
  private static final CommunityOptions OPTIONS =
      CommunityOptions.startingAt(NOW.minus(Duration.ofDays(2)))
          .accounts(300)
          .duration(Duration.ofDays(3))
          .eventsPerAccountPerDay(1)
          .build();
  private static final Community COMMUNITY = Community.of(OPTIONS);
  private static final List<Happening> ALL = COMMUNITY.stream().toList();
  private static final int PAST =
      (int) ALL.stream().filter(each -> each.time().isBefore(LIVE_FROM)).count();

  private final List<List<Happening>> batches = new ArrayList<>();
  private Instant time = NOW;

  @Test
  void sendsThePastInBatchesAsItWas() throws InterruptedException {
    play(new Pace.Steady(5), 0);
    var past = batches.stream().filter(batch -> batch.size() > 1).toList();
    assertThat(past).allMatch(batch -> batch.size() <= CommunityPlayer.BATCH_MAX);
    assertThat(sent().subList(0, PAST)).isEqualTo(ALL.subList(0, PAST));
  }

  @Test
  void sendsThePresentAtASteadyPaceAsIfItHappenedNow() throws InterruptedException {
    play(new Pace.Steady(5), 0);
    var live = sent().subList(PAST, ALL.size());
    assertThat(live)
        .extracting(Happening::time)
        .isEqualTo(
            IntStream.range(0, live.size()).mapToObj(i -> NOW.plusMillis(200L * i)).toList());
    assertThat(live).extracting(Happening::id).isEqualTo(ids(ALL.subList(PAST, ALL.size())));
  }

  @Test
  void keepsTheRhythmOfLifeWhenScaled() throws InterruptedException {
    play(new Pace.Scaled(60), 0);
    var first = ALL.get(PAST);
    var last = ALL.getLast();
    var spent = Duration.between(NOW, sent().getLast().time());
    assertThat(spent)
        .isCloseTo(Duration.between(first.time(), last.time()).dividedBy(60), Duration.ofMillis(5));
  }

  @Test
  void goesOnWhereAnotherPlayerStopped() throws InterruptedException {
    long reached = playAndStopAfter(3);
    assertThat(reached).isEqualTo(sent().size());
    long end = play(new Pace.Steady(5), reached);
    assertThat(end).isEqualTo(ALL.size());
    assertThat(ids(sent())).isEqualTo(ids(ALL));
  }

  @Test
  void staysInThePresentAfterAPause() throws InterruptedException {
    time = NOW.plus(Duration.ofDays(30));
    play(new Pace.Steady(5), PAST + 10L);
    assertThat(sent().getFirst().time()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(sent().getFirst().id()).isEqualTo(ALL.get(PAST + 10).id());
  }

  @Test
  void stopsWhileItWaits() throws InterruptedException {
    var stopping = new CommunityPlayer[1];
    stopping[0] =
        new CommunityPlayer(
            COMMUNITY, batches::add, new Pace.Steady(0.001), () -> time, _ -> stopping[0].stop());
    assertThat(stopping[0].play(PAST, LIVE_FROM)).isEqualTo(PAST + 1);
  }

  @Test
  void tellsHowFarItCameWhenTheSinkGivesUp() {
    Sink failing =
        batch -> {
          if (batches.size() == 2) {
            throw new SinkException("full");
          }
          batches.add(batch);
        };
    var player = player(failing, new Pace.Steady(5));
    assertThatExceptionOfType(SinkException.class).isThrownBy(() -> player.play(0, LIVE_FROM));
    assertThat(player.position()).isEqualTo(2 * CommunityPlayer.BATCH_MAX);
  }

  @Test
  void hasNothingToDoAfterTheEnd() throws InterruptedException {
    assertThat(play(new Pace.Steady(5), ALL.size())).isEqualTo(ALL.size());
    assertThat(batches).isEmpty();
  }

  @Test
  void refusesAPaceThatGetsNowhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pace.Steady(0))
        .withMessageContaining("perSecond");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pace.Scaled(Double.NaN))
        .withMessageContaining("speed");
  }

  private long play(Pace pace, long from) throws InterruptedException {
    return player(batches::add, pace).play(from, LIVE_FROM);
  }

  private long playAndStopAfter(int sends) throws InterruptedException {
    var stopping = new CommunityPlayer[1];
    Sink sink =
        batch -> {
          batches.add(batch);
          if (batches.size() == sends) {
            stopping[0].stop();
          }
        };
    stopping[0] = player(sink, new Pace.Steady(5));
    return stopping[0].play(0, LIVE_FROM);
  }

  private CommunityPlayer player(Sink sink, Pace pace) {
    return new CommunityPlayer(COMMUNITY, sink, pace, () -> time, pause -> time = time.plus(pause));
  }

  private List<Happening> sent() {
    return batches.stream().flatMap(List::stream).toList();
  }

  private static List<String> ids(List<Happening> happenings) {
    return happenings.stream().map(Happening::id).toList();
  }
}
