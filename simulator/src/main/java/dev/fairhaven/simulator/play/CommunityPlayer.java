package dev.fairhaven.simulator.play;

import dev.fairhaven.simulator.Community;
import dev.fairhaven.simulator.Happening;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Plays a community to a sink, from any position: what happens before an instant in batches as
/// fast as the sink takes them, and the rest live, as if it happened when it is sent.
///
/// [#play] blocks its thread; [#stop] and [#position] may be called from any other. A player plays
/// once. To go on later, make another one for a community of the same options and play from the
/// position that was reached.
/// - **Redelivery.** When the sink fails or the process is killed, the happenings of the last batch
///   may be sent again. Their ids are the same.
/// - **Time.** The past keeps its times. Live happenings get the time at which they are due, so
///   that they stay in the present however long the player was stopped.
public final class CommunityPlayer {

  /// The most happenings that are sent together.
  public static final int BATCH_MAX = 200;

  /// How long at most a stop is not noticed.
  private static final Duration NAP_MAX = Duration.ofMillis(200);

  private final Community community;
  private final Sink sink;
  private final Pace pace;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private volatile boolean stopped;
  private volatile long position;

  public CommunityPlayer(
      Community community, Sink sink, Pace pace, InstantSource clock, Sleeper sleeper) {
    this.community = community;
    this.sink = sink;
    this.pace = pace;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /// Plays until the simulation ends or is stopped.
  ///
  /// @param from the position to begin at: 0, or what an earlier player reached
  /// @param liveFrom what happens before it is the past
  /// @return the position reached
  /// @throws SinkException when the sink gave up; [#position] tells how far it came
  public long play(long from, Instant liveFrom) throws InterruptedException {
    position = from;
    var happenings = new Pending(community.happeningsFrom(from));
    playPast(happenings, liveFrom);
    playLive(happenings);
    return position;
  }

  /// Ends the play soon, after what is being sent.
  public void stop() {
    stopped = true;
  }

  /// The position to go on from: everything before it is safely with the sink.
  public long position() {
    return position;
  }

  private void playPast(Pending happenings, Instant liveFrom) throws InterruptedException {
    while (!stopped) {
      List<Happening> batch = new ArrayList<>(BATCH_MAX);
      while (batch.size() < BATCH_MAX && happenings.hasNextBefore(liveFrom)) {
        batch.add(happenings.next());
      }
      if (batch.isEmpty()) {
        return;
      }
      send(batch);
    }
  }

  private void playLive(Pending happenings) throws InterruptedException {
    if (!happenings.hasNext()) {
      return;
    }
    var schedule = new Schedule(pace, clock.instant(), happenings.peek());
    while (!stopped && happenings.hasNext()) {
      var due = schedule.due(happenings.peek());
      if (awaits(due)) {
        send(List.of(happenings.next().movedTo(due)));
      }
    }
  }

  /// Whether that instant came before a stop did.
  private boolean awaits(Instant due) throws InterruptedException {
    while (!stopped) {
      var left = Duration.between(clock.instant(), due);
      if (!left.isPositive()) {
        return true;
      }
      sleeper.sleep(left.compareTo(NAP_MAX) < 0 ? left : NAP_MAX);
    }
    return false;
  }

  private void send(List<Happening> batch) throws InterruptedException {
    sink.send(batch);
    position = batch.getLast().sequence() + 1;
  }

  /// When live happenings are due, counted from the first one.
  private record Schedule(Pace pace, Instant begun, Happening first) {

    Instant due(Happening happening) {
      double seconds =
          switch (pace) {
            case Pace.Steady(double perSecond) ->
                (happening.sequence() - first.sequence()) / perSecond;
            case Pace.Scaled(double speed) ->
                Duration.between(first.time(), happening.time()).toMillis() / 1_000.0 / speed;
          };
      return begun.plusMillis((long) (seconds * 1_000));
    }
  }

  /// An iterator that can look at the next happening without taking it.
  private static final class Pending {

    private final Iterator<Happening> rest;
    private final List<Happening> next = new ArrayList<>(1);

    Pending(Iterator<Happening> rest) {
      this.rest = rest;
    }

    boolean hasNext() {
      return !next.isEmpty() || rest.hasNext();
    }

    boolean hasNextBefore(Instant time) {
      return hasNext() && peek().time().isBefore(time);
    }

    Happening peek() {
      if (next.isEmpty()) {
        next.add(rest.next());
      }
      return next.getFirst();
    }

    Happening next() {
      peek();
      return next.removeFirst();
    }
  }
}
