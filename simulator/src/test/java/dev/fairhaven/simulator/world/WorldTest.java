package dev.fairhaven.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.simulator.CommunityOptions;
import dev.fairhaven.simulator.ItemType;
import dev.fairhaven.testkit.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void rollsTheSameOnEveryMachine() {
    var dice = Dice.of(42, 1, 2);
    assertThat(List.of(dice.below(1_000), dice.below(1_000), dice.between(1, 6)))
        .isEqualTo(rolls(Dice.of(42, 1, 2)));
    assertThat(Dice.of(0).bits()).isEqualTo(Dice.of(0).bits());
    assertThat(Dice.of(1, 2).bits()).isNotEqualTo(Dice.of(2, 1).bits());
  }

  @Test
  void rollsEveryNumberOfARangeAboutEquallyOften() {
    var dice = Dice.of(1);
    var counts = new int[6];
    for (int i = 0; i < 60_000; i++) {
      counts[dice.between(1, 6) - 1]++;
    }
    assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 9_500 && count < 10_500);
  }

  @Test
  void delaysHalfTheTimeLessThanTheMedian() {
    var dice = Dice.of(3);
    int shorter = 0;
    for (int i = 0; i < 10_000; i++) {
      shorter += dice.delay(Duration.ofMinutes(1), 1) < 60_000 ? 1 : 0;
    }
    assertThat(shorter).isBetween(4_700, 5_300);
  }

  @Test
  void givesEachNumberAnIdOfItsOwn() {
    var ids = new Ids(42);
    var seen = new HashSet<String>();
    for (int i = 0; i < 200_000; i++) {
      assertThat(seen.add(ids.name("x", i))).isTrue();
    }
    assertThat(seen.add(ids.name("x", Integer.MAX_VALUE + 1L))).isTrue();
  }

  @Test
  void forgetsTheOldest() {
    var recent = new Recent<Integer>(10);
    for (int i = 0; i < 35; i++) {
      recent.add(i);
    }
    Property.forAll(
        source ->
            assertThat(recent.pick(Dice.of(source.intIn(0, 1_000)), source.intIn(1, 50)))
                .hasValueSatisfying(value -> assertThat(value).isBetween(25, 34)));
    assertThat(new Recent<Integer>(3).pick(Dice.of(1), 2)).isEmpty();
  }

  @Test
  void runsPlansInTheOrderOfTheirTimes() {
    var agenda = new Agenda();
    List<Long> ran = new ArrayList<>();
    for (long at : new long[] {5, 1, 3, 1}) {
      agenda.plan(at, ran::add);
    }
    for (var plan = agenda.next(); plan != null; plan = agenda.next()) {
      plan.step().run(plan.at());
    }
    assertThat(ran).containsExactly(1L, 1L, 3L, 5L);
  }

  @Test
  void dropsWhatLifeCanDoWithoutWhenThereIsTooMuch() {
    var agenda = new Agenda();
    for (int i = 0; i < Agenda.PLANS_MAX + 10; i++) {
      agenda.planIfRoom(i, _ -> {});
    }
    agenda.plan(0, _ -> {});
    int plans = 0;
    while (agenda.next() != null) {
      plans++;
    }
    assertThat(plans).isEqualTo(Agenda.PLANS_MAX + 1);
  }

  @Test
  void knowsPeopleMutually() {
    var population = population(1_000);
    var dice = Dice.of(9);
    for (int number = 1; number < 1_000; number++) {
      int contact = population.contact(number, dice);
      assertThat(contact).isBetween(0, 999).isNotEqualTo(number);
    }
  }

  @Test
  void registersMembersOneAfterTheOther() {
    var population = population(1_000);
    for (int number = 1; number < 1_200; number++) {
      assertThat(population.joinsAt(number)).isGreaterThanOrEqualTo(population.joinsAt(number - 1));
    }
    assertThat(Instant.ofEpochMilli(population.joinsAt(999))).isBefore(START);
    assertThat(Instant.ofEpochMilli(population.joinsAt(1_000))).isAfterOrEqualTo(START);
  }

  @Test
  void isAsActiveAsItClaims() {
    var population = population(5_000);
    double sum = 0;
    for (int number = 0; number < 5_000; number++) {
      sum += population.activity(number);
    }
    assertThat(sum / 5_000)
        .isBetween(Population.ACTIVITY_MEAN * 0.95, Population.ACTIVITY_MEAN * 1.05);
  }

  @Test
  void givesMasksAccountsThatNoMemberHas() {
    var population = population(1_000);
    var via = Internet.rented(Dice.of(1), "BR");
    var mask = population.mask(Dice.of(1), "mask", "", via);
    assertThat(mask.isMember()).isFalse();
    assertThat(mask.account().type()).isEqualTo(ItemType.ACCOUNT);
    assertThat(population.member(0).account()).isNotEqualTo(mask.account());
  }

  private static List<Integer> rolls(Dice dice) {
    return List.of(dice.below(1_000), dice.below(1_000), dice.between(1, 6));
  }

  private static Population population(int accounts) {
    var options = CommunityOptions.startingAt(START).accounts(accounts).build();
    var population = new Population(options, new Ids(1));
    for (int i = 0; i < accounts; i++) {
      population.admit();
    }
    return population;
  }
}
