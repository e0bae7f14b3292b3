package dev.fairhaven.simulator.world;

import dev.fairhaven.simulator.CommunityOptions;
import dev.fairhaven.simulator.Data;
import dev.fairhaven.simulator.EventType;
import dev.fairhaven.simulator.FlagReason;
import dev.fairhaven.simulator.Happening;
import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;
import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.Reporter;
import dev.fairhaven.simulator.Truth;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The community at one moment of one replay: who is there, what was said lately, what is planned.
///
/// Not thread-safe. Its size does not grow with the time that passes.
public final class Scene {

  private static final int TOPICS_MAX = 4_000;
  private static final int OFFERS_MAX = 2_000;
  private static final int REMARKS_MAX = 200;

  private final CommunityOptions options;
  private final Ids ids;
  private final Population population;
  private final Agenda agenda = new Agenda();
  private final Recent<Topic> topics = new Recent<>(TOPICS_MAX);
  private final Recent<Offer> offers = new Recent<>(OFFERS_MAX);
  private final Recent<Remark> remarks = new Recent<>(REMARKS_MAX);
  private final Queue<Happening> reported = new ArrayDeque<>();
  private final List<Consumer<EventHappened>> watchers = new ArrayList<>();
  private long sequence;

  /// Something public that a reader may take offence at, rightly or not.
  public record Remark(Ref item, Truth truth) {}

  public Scene(CommunityOptions options) {
    this.options = options;
    this.ids = new Ids(options.seed());
    this.population = new Population(options, ids);
  }

  public CommunityOptions options() {
    return options;
  }

  public Ids ids() {
    return ids;
  }

  public Population population() {
    return population;
  }

  public Agenda agenda() {
    return agenda;
  }

  public Recent<Topic> topics() {
    return topics;
  }

  public Recent<Offer> offers() {
    return offers;
  }

  public Recent<Remark> remarks() {
    return remarks;
  }

  /// Dice for one purpose, the same in every replay.
  public Dice dice(long... purpose) {
    return Dice.of(options.seed(), purpose);
  }

  /// From now on, `watcher` sees each event as it is reported.
  public void watch(Consumer<EventHappened> watcher) {
    watchers.add(watcher);
  }

  public void report(
      long now, EventType type, Ref actor, @Nullable Ref target, Data data, Truth truth) {
    var time = Instant.ofEpochMilli(now);
    var id = ids.name("e", sequence);
    var event = new EventHappened(sequence++, id, type, time, actor, target, data, truth);
    reported.add(event);
    watchers.forEach(watcher -> watcher.accept(event));
  }

  public void flag(long now, Remark remark, Reporter reporter, FlagReason reason, String note) {
    var time = Instant.ofEpochMilli(now);
    var id = ids.name("f", sequence);
    reported.add(
        new FlagRaised(
            sequence++, id, time, remark.item(), reporter, reason, note, remark.truth()));
  }

  /// What was reported and not yet taken.
  public @Nullable Happening take() {
    return reported.poll();
  }
}
