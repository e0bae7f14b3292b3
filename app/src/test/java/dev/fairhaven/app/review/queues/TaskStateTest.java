package dev.fairhaven.app.review.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fairhaven.app.review.queues.TaskState.Command;
import dev.fairhaven.testkit.Golden;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskStateTest {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void answersEveryCommandInEveryStateAsTheTableSays() {
    var table =
        Stream.of(TaskState.values())
            .flatMap(state -> Stream.of(Command.values()).map(command -> row(state, command)))
            .collect(Collectors.joining("\n", "", "\n"));
    Golden.check("review/queues/task-states.txt", table);
  }

  static String row(TaskState state, Command command) {
    var next = state.next(command).map(TaskState::name).orElse("-");
    return "%-8s %-9s %s".formatted(state, command, next);
  }

  @Test
  void endsAClaimAtTheInstantItsLeaseRunsOut() {
    assertThat(TaskState.at(NOON, "open", NOON)).isEqualTo(TaskState.WAITING);
    assertThat(TaskState.at(NOON, "open", NOON.plusNanos(1))).isEqualTo(TaskState.CLAIMED);
    assertThat(TaskState.at(NOON, "open", null)).isEqualTo(TaskState.WAITING);
  }

  @Test
  void readsWhatItStored() {
    var lease = NOON.plusSeconds(1);
    for (var state : TaskState.values()) {
      var read = TaskState.at(NOON, state.storedName(), state == TaskState.WAITING ? null : lease);
      assertThat(read).isEqualTo(state);
    }
  }

  @Test
  void refusesAStateItNeverStored() {
    assertThatIllegalStateException().isThrownBy(() -> TaskState.at(NOON, "claimed", null));
  }
}
