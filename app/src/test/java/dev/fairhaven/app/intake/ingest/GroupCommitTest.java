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
    return new GroupCommit<>("test-commit", 8, 4, Duration.ofMillis(50), work);
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
}
