package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.simulator.ItemType;
import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.TruthBook;
import dev.fairhaven.simulator.world.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What everybody in one play of the past shares. For one thread.
///
/// @param book what is true about everything that happened so far
record Stage(DemoClock clock, DemoCommunity community, Agenda agenda, TruthBook book, Cast cast) {

  static Stage of(DemoClock clock) {
    var community = clock.community();
    return new Stage(
        clock, community, new Agenda(community.liveFrom()), new TruthBook(), new Cast());
  }

  Instant now() {
    return clock.instant();
  }

  void planIn(Duration delay, Runnable step) {
    agenda.plan(now().plus(delay), step);
  }

  void planAt(double share, Runnable step) {
    agenda.plan(community.at(share), step);
  }

  Dice dice(long purpose) {
    return Dice.of(community.seed(), 0xDE30, purpose);
  }

  Truth truth(ItemRef item) {
    return book.about(ref(item));
  }

  boolean isViolation(ItemRef item) {
    return truth(item) instanceof Truth.Violation;
  }

  static Ref ref(ItemRef item) {
    return new Ref(type(item), item.id());
  }

  static ItemType type(ItemRef item) {
    return ItemType.valueOf(item.type().toUpperCase(Locale.ROOT));
  }
}
