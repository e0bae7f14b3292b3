package dev.fairhaven.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// What the workers of all features can rely on.
class WorkersTest {

  private static final Duration SOON = Duration.ofMillis(1);
  private static final long PATIENCE_SECONDS = 60;

  private final ThreadPoolTaskScheduler workers = Application.taskScheduler();

  @BeforeEach
  void start() {
    workers.initialize();
  }

  @AfterEach
  void stop() {
    workers.shutdown();
  }

  @Test
  void runsAWorkerAgainWhateverEscapesIt() throws InterruptedException {
    var runs = new CountDownLatch(3);
    workers.scheduleWithFixedDelay(
        () -> {
          runs.countDown();
          throw runs.getCount() % 2 == 0 ? new StackOverflowError() : new LinkageError();
        },
        SOON);
    assertThat(runs.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void runsOthersWhileOneIsWaiting() throws InterruptedException {
    var end = new CountDownLatch(1);
    var runs = new CountDownLatch(3);
    workers.scheduleWithFixedDelay(() -> await(end), SOON);
    workers.scheduleWithFixedDelay(() -> await(end), SOON);
    workers.scheduleWithFixedDelay(runs::countDown, SOON);
    assertThat(runs.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    end.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
