package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Campaign;
import dev.fairhaven.simulator.CampaignKind;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Scene;
import java.time.Duration;

/// Decides when campaigns begin and how large they are. Campaigns of one kind follow each other for
/// as long as the community lives.
public final class Campaigns {

  private static final int VOLUME_MAX = 100_000;

  private final Scene scene;
  private final CampaignKind kind;
  private final Dice dice;
  private int begun;

  private Campaigns(Scene scene, CampaignKind kind) {
    this.scene = scene;
    this.kind = kind;
    this.dice = scene.dice(0xCA, kind.wire().hashCode());
  }

  /// How one kind of campaign is run.
  interface Script {
    void begin(Operation operation);
  }

  /// The usual size and rhythm of a kind of campaign.
  ///
  /// @param share of ordinary events that campaigns of this kind add
  /// @param every mean time from one beginning to the next
  /// @param lasts how long one campaign acts
  /// @param volumeMin events of even the smallest campaign
  private record Habit(
      double share, Duration every, Duration lasts, int volumeMin, Script script) {}

  /// Plans all campaigns that the options ask for.
  public static void begin(Scene scene) {
    for (var kind : CampaignKind.values()) {
      if (scene.options().strength(kind) > 0) {
        new Campaigns(scene, kind).planFirst();
      }
    }
  }

  private static Habit habit(CampaignKind kind) {
    return switch (kind) {
      case SPAM_WAVE -> habit(0.026, 72, 10, 20, SpamWave::begin);
      case PILE_ON -> habit(0.014, 96, 3, 15, PileOn::begin);
      case SCAM_LISTINGS -> habit(0.014, 110, 60, 12, ScamListings::begin);
      case ACCOUNT_TAKEOVER -> habit(0.012, 80, 8, 12, AccountTakeover::begin);
      case BAN_EVASION -> habit(0.007, 160, 110, 15, BanEvasion::begin);
      case CARD_TESTING -> habit(0.012, 100, 1, 15, CardTesting::begin);
      case PROMPT_ABUSE -> habit(0.006, 70, 20, 8, PromptAbuse::begin);
    };
  }

  private static Habit habit(double share, int every, int lasts, int volumeMin, Script script) {
    return new Habit(share, Duration.ofHours(every), Duration.ofHours(lasts), volumeMin, script);
  }

  private void planFirst() {
    long wait = (long) (habit(kind).every().toMillis() * (0.05 + 0.6 * dice.unit()));
    scene.agenda().plan(scene.options().start().toEpochMilli() + wait, this::launch);
  }

  private void launch(long now) {
    var habit = habit(kind);
    long wait = (long) (habit.every().toMillis() * (0.6 + 0.8 * dice.unit()));
    scene.agenda().plan(now + wait, this::launch);
    long lasts = (long) (habit.lasts().toMillis() * (0.7 + 0.6 * dice.unit()));
    var campaign = new Campaign(kind, kind.wire() + "-" + ++begun);
    habit
        .script()
        .begin(
            new Operation(
                scene,
                campaign,
                scene.dice(0xCA, kind.wire().hashCode(), begun),
                new Window(now, now + lasts),
                volume(habit)));
  }

  private int volume(Habit habit) {
    double perDay = scene.options().eventsPerDay() * habit.share();
    double usual = perDay * habit.every().toHours() / Duration.ofDays(1).toHours();
    double strong = Math.max(usual, habit.volumeMin()) * scene.options().strength(kind);
    return (int) Math.clamp(strong * (0.6 + 0.8 * dice.unit()), 1, VOLUME_MAX);
  }
}
