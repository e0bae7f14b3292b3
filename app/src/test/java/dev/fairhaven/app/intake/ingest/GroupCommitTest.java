package dev.fairhaven.app.intake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private final List<List<Integer>> batches = new ArrayList<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private GroupCommit<Integer, String> commit = committing(this::answer);

  @AfterEach
  void stop() {
    released.countDown();
    commit.close();
  }

  private GroupCommit<Integer, String> committing(Function<List<Integer>, List<String>> work) {
    return new GroupCommit<>(
        "test-commit", 8, 4, Duration.ofMillis(50), Duration.ofSeconds(20), work);
  }

  private List<String> answer(List<Integer> batch) {
    batches.add(List.copyOf(batch));
    return batch.stream().map(String::valueOf).toList();
  }

  /// The first batch waits, so that others gather behind it.
  private List<String> answerWhenReleased(List<Integer> batch) {
    started.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return answer(batch);
  }

  @Test
  void answersEachItemWithItsOwnResult() {
    var results = List.of(commit.submit(1), commit.submit(2), commit.submit(3));
    assertThat(results.stream().map(CompletableFuture::join)).containsExactly("1", "2", "3");
  }

  @Test
  void gathersWhatArrivesWhileABatchIsWritten() throws InterruptedException {
    commit.close();
    commit = committing(this::answerWhenReleased);
    var results = new ArrayList<CompletableFuture<String>>();
    results.add(commit.submit(0));
    started.await();
    for (int i = 1; i <= 6; i++) {
      results.add(commit.submit(i));
    }
    released.countDown();
    results.forEach(CompletableFuture::join);
    assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6));
  }

  @Test
  void refusesWhatFindsNoRoomInTime() throws InterruptedException {
    commit.close();
    commit = committing(this::answerWhenReleased);
    var _ = commit.submit(0);
    started.await();
    for (int i = 1; i <= 8; i++) {
      var _ = commit.submit(i);
    }
    assertThatThrownBy(() -> commit.submit(9))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(IngestProblem.OVERLOADED));
  }

  @Test
  void letsAnItemThatCannotBeStoredFailAlone() throws InterruptedException {
    commit.close();
    commit =
        committing(
            batch -> {
              var answers = answerWhenReleased(batch);
              if (batch.contains(13)) {
                throw new IllegalStateException("cannot store 13");
              }
              return answers;
            });
    var first = commit.submit(0);
    started.await();
    var before = commit.submit(12);
    var poison = commit.submit(13);
    var after = commit.submit(14);
    released.countDown();
    assertThat(first.join()).isEqualTo("0");
    assertThat(before.join()).isEqualTo("12");
    assertThat(after.join()).isEqualTo("14");
    assertThatThrownBy(poison::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("cannot store 13");
  }

  @Test
  void commitsWhatWaitsBeforeItStops() throws InterruptedException {
    commit.close();
    commit = committing(this::answerWhenReleased);
    var _ = commit.submit(0);
    started.await();
    var waiting = commit.submit(1);
    released.countDown();
    commit.close();
    assertThat(waiting.join()).isEqualTo("1");
    assertThatThrownBy(() -> commit.submit(2)).isInstanceOf(ProblemException.class);
  }

  @Test
  void goesOnAfterAnError() {
    commit.close();
    commit =
        committing(
            batch -> {
              if (batch.contains(13)) {
                throw new StackOverflowError();
              }
              return answer(batch);
            });
    var poison = commit.submit(13).orTimeout(10, TimeUnit.SECONDS);
    assertThatThrownBy(poison::join).hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(commit.submit(1).orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("1");
  }

  /// The batch is stored by then: committing its items again would store them twice.
  @Test
  void commitsNothingAgainWhereResultsAreMissing() throws InterruptedException {
    commit.close();
    commit = committing(batch -> answerWhenReleased(batch).subList(0, 1));
    var first = commit.submit(0);
    started.await();
    var second = commit.submit(1);
    var third = commit.submit(2);
    released.countDown();
    assertThat(first.join()).isEqualTo("0");
    for (var incomplete : List.of(second, third)) {
      assertThatThrownBy(incomplete.orTimeout(10, TimeUnit.SECONDS)::join)
          .hasRootCauseInstanceOf(IllegalStateException.class);
    }
    assertThat(batches).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void settlesEverythingThatIsHandedInWhileItStops() throws Exception {
    for (int round = 0; round < 200; round++) {
      commit = committing(batch -> batch.stream().map(String::valueOf).toList());
      var stopping = Thread.ofVirtual().start(commit::close);
      settle(commit);
      stopping.join();
    }
  }

  private static void settle(GroupCommit<Integer, String> commit) {
    for (int i = 0; i < 50; i++) {
      try {
        assertThat(commit.submit(i).orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("" + i);
      } catch (ProblemException refused) {
        assertThat(refused.code()).isEqualTo(IngestProblem.OVERLOADED);
        return;
      } catch (CompletionException refused) {
        assertThat(refused).hasCauseInstanceOf(ProblemException.class);
        return;
      }
    }
  }

  @Test
  void refusesWhatStillWaitsWhenTheLastBatchHangs() throws InterruptedException {
    commit.close();
    commit =
        new GroupCommit<>(
            "test-commit",
            8,
            4,
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            this::answerWhenReleased);
    var _ = commit.submit(0);
    started.await();
    var waiting = commit.submit(1).orTimeout(10, TimeUnit.SECONDS);
    commit.close();
    assertThatThrownBy(waiting::join).hasCauseInstanceOf(ProblemException.class);
  }
}
