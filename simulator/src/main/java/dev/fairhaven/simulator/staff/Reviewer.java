package dev.fairhaven.simulator.staff;

import dev.fairhaven.simulator.ItemType;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.world.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Somebody who reviews, with habits of their own.
///
/// @param login also names their dice, so that a reviewer judges alike whoever else works
/// @param misses how often they let a clear violation pass
/// @param overreach how often they act on what violates nothing
/// @param pace how long half of their reviews take at most
/// @param joinsAt the share of the past after which they begin; 0 for those who were always there
/// @param leavesAt the share of the past after which they are gone; 1 for those who stay
public record Reviewer(
    String login,
    String name,
    Team team,
    double misses,
    double overreach,
    Duration pace,
    double joinsAt,
    double leavesAt) {

  private static final Duration SHIFT = Duration.ofHours(8);
  private static final Duration LATE_MAX = Duration.ofMinutes(25);

  /// Shorter than anybody can read and press a key, and shorter than a lease of five minutes.
  private static final Duration TAKES_MIN = Duration.ofSeconds(4);

  private static final Duration TAKES_MAX = Duration.ofSeconds(270);

  /// What looks like a violation is mistaken for one this much more often.
  private static final double LOOK_ALIKE_FACTOR = 3;

  private static final double WRONG_SECTION = 0.04;
  private static final double TAKES_SPREAD = 0.55;

  Reviewer joining(double share) {
    return new Reviewer(login, name, team, misses, overreach, pace, share, leavesAt);
  }

  Reviewer leaving(double share) {
    return new Reviewer(login, name, team, misses, overreach, pace, joinsAt, share);
  }

  public boolean isSpecialist() {
    return team == Team.SPECIALISTS;
  }

  /// Their name as colleagues see it, with the company of those who work for another.
  public String displayName() {
    return team.company().isEmpty() ? name : name + " (" + team.company() + ")";
  }

  public Dice dice(long seed) {
    return Dice.of(seed, 0x57AFF, login.hashCode());
  }

  public boolean leaves() {
    return leavesAt < 1;
  }

  /// Their shift of that day; empty on a day off.
  public Optional<Shift> shift(LocalDate date, Dice dice) {
    if (!team.days().contains(date.getDayOfWeek()) || isDayOff(date)) {
      return Optional.empty();
    }
    var start = date.atTime(team.startHour(), 0).toInstant(ZoneOffset.UTC);
    var from = start.plusMillis(dice.below(LATE_MAX.toMillis()));
    return Optional.of(new Shift(from, start.plus(SHIFT)));
  }

  /// Teams that work all week take turns with two days off.
  private boolean isDayOff(LocalDate date) {
    return team == Team.VENDOR && Math.floorMod(date.toEpochDay() + login.hashCode(), 7L) < 2;
  }

  /// The section that they hold to be violated; empty where they see no violation.
  public Optional<Section> judges(Truth truth, ItemType item, Dice dice) {
    return switch (truth) {
      case Truth.Violation(_, _, Section section) ->
          dice.chance(misses) ? Optional.empty() : Optional.of(named(section, dice));
      case Truth.LookAlike(Section tempts) ->
          dice.chance(Math.min(0.5, overreach * LOOK_ALIKE_FACTOR))
              ? Optional.of(tempts)
              : Optional.empty();
      case Truth.Benign _, Truth.Cover _ ->
          dice.chance(overreach) ? Optional.of(suspected(item, dice)) : Optional.empty();
    };
  }

  private static Section named(Section section, Dice dice) {
    return dice.chance(WRONG_SECTION) ? dice.oneOf(List.of(Section.values())) : section;
  }

  private static Section suspected(ItemType item, Dice dice) {
    return switch (item) {
      case LISTING -> Section.SCAM;
      case TRANSACTION -> Section.PAYMENT_FRAUD;
      case PROMPT, COMPLETION, CONVERSATION -> Section.PROMPT_ABUSE;
      case ACCOUNT, PROFILE -> dice.chance(0.5) ? Section.BAN_EVASION : Section.SPAM;
      case POST, COMMENT, MESSAGE -> dice.chance(0.6) ? Section.HARASSMENT : Section.SPAM;
    };
  }

  /// How long they look at it. What is hard to tell takes longer.
  public Duration takes(Truth truth, Dice dice) {
    double harder =
        switch (truth) {
          case Truth.Benign _ -> 1;
          case Truth.Violation _ -> 0.9;
          case Truth.Cover _ -> 1.3;
          case Truth.LookAlike _ -> 1.8;
        };
    long millis = (long) (dice.delay(pace, TAKES_SPREAD) * harder);
    return Duration.ofMillis(Math.clamp(millis, TAKES_MIN.toMillis(), TAKES_MAX.toMillis()));
  }

  /// When somebody works.
  public record Shift(Instant from, Instant until) {}
}
