package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairhaven.rules.LabelState.Mutation;
import dev.fairhaven.rules.LabelState.Outcome;
import dev.fairhaven.rules.LabelState.Outcome.Applied;
import dev.fairhaven.rules.LabelState.Reason;
import dev.fairhaven.testkit.Golden;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelStateTest {

  private static final Instant NOW = Rules.NOON;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static Mutation mutation(LabelStatus status, String reason, @Nullable Instant expires) {
    return at(NOW, status, reason, expires);
  }

  private static Mutation at(
      Instant created, LabelStatus status, String reason, @Nullable Instant expires) {
    return new Mutation(
        "spammer", status, reason, new Reason(reason, Map.of(), created, expires, false));
  }

  private static LabelState state(LabelStatus status, @Nullable Instant expires) {
    return LabelState.first(at(NOW.minusSeconds(3600), status, "old", expires));
  }

  private static LabelState applied(LabelState state, Mutation mutation) {
    return ((Applied) LabelState.apply(state, mutation, NOW, GRACE)).state();
  }

  @Test
  void movesBetweenStatusesAsTheTableSays() {
    var table = new StringBuilder("current            expired  wanted             outcome\n");
    for (var current : LabelStatus.values()) {
      for (boolean expired : new boolean[] {false, true}) {
        for (var wanted : LabelStatus.values()) {
          var state = state(current, expired ? NOW.minusSeconds(6) : null);
          var outcome = LabelState.apply(state, mutation(wanted, "new", null), NOW, GRACE);
          table.append("%-18s %-8s %-18s %s%n".formatted(current, expired, wanted, shown(outcome)));
        }
      }
    }
    Golden.check("labels/transitions.txt", table.toString());
  }

  private static String shown(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Dropped(var cause) -> "dropped: " + cause;
      case Applied(var state, boolean changed) ->
          state.status()
              + " because of "
              + String.join(" and ", state.reasons().keySet())
              + (state.previous().isEmpty()
                  ? ""
                  : ", before " + state.previous().getFirst().status())
              + (changed ? ", effective change" : "");
    };
  }

  @Test
  void startsWithTheFirstMutation() {
    var outcome = LabelState.apply(null, mutation(LabelStatus.ADDED, "r", null), NOW, GRACE);
    assertThat(outcome)
        .isInstanceOfSatisfying(Applied.class, a -> assertThat(a.statusChanged()).isTrue());
  }

  @Test
  void keepsWhenAReasonWasFirstGiven() {
    var state = state(LabelStatus.ADDED, null);
    var merged = applied(state, mutation(LabelStatus.ADDED, "old", NOW.plusSeconds(60)));
    var reason = Objects.requireNonNull(merged.reasons().get("old"));
    assertThat(reason.createdAt()).isEqualTo(NOW.minusSeconds(3600));
    assertThat(reason.expiresAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void ignoresAReasonThatIsClearlyOlder() {
    var state = state(LabelStatus.ADDED, null);
    var late = at(NOW.minusSeconds(3606), LabelStatus.ADDED, "old", NOW);
    assertThat(applied(state, late)).isEqualTo(state);
  }

  @Test
  void expiresOnlyWhenEveryReasonHas() {
    var reasons = new LinkedHashMap<String, Reason>();
    reasons.put("a", new Reason("", Map.of(), NOW, NOW, false));
    reasons.put("b", new Reason("", Map.of(), NOW, NOW.plusSeconds(1), false));
    var state = new LabelState(LabelStatus.ADDED, reasons, List.of());
    assertThat(state.hasExpired(NOW)).isFalse();
    assertThat(state.hasExpired(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void stillCountsWithinTheGrace() {
    var state = state(LabelStatus.MANUALLY_ADDED, NOW.minusSeconds(5).plusNanos(1));
    assertThat(LabelState.apply(state, mutation(LabelStatus.REMOVED, "new", null), NOW, GRACE))
        .isInstanceOf(Outcome.Dropped.class);
  }

  @Test
  void findsTheMutationsThatGiveWayToAWeightierOne() {
    var add = mutation(LabelStatus.ADDED, "a", null);
    var remove = mutation(LabelStatus.REMOVED, "b", null);
    assertThat(LabelState.conflicting(List.of(remove, add, add))).containsExactly(remove);
    assertThat(LabelState.conflicting(List.of())).isEmpty();
  }

  @Test
  void forgetsTheOldestOfTooManyStates() {
    var state = state(LabelStatus.ADDED, null);
    for (int i = 0; i < LabelState.PREVIOUS_MAX + 10; i++) {
      state =
          applied(
              state, mutation(i % 2 == 0 ? LabelStatus.REMOVED : LabelStatus.ADDED, "r" + i, null));
    }
    assertThat(state.previous()).hasSize(LabelState.PREVIOUS_MAX);
  }

  @Test
  void needsAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LabelState(LabelStatus.ADDED, new LinkedHashMap<>(), List.of()));
  }
}
