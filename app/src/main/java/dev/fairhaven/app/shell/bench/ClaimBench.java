package dev.fairhaven.app.shell.bench;

import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Reason;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Many reviewers who claim, decide and finish tasks of one long queue at the same time.
public final class ClaimBench {

  private static final String QUEUE = "default";
  private static final int OPEN_BATCH = 5_000;

  private final Queues queues;
  private final Set<TaskId> claimed = ConcurrentHashMap.newKeySet();
  private final AtomicLong claimedTwice = new AtomicLong();

  public ClaimBench(Queues queues) {
    this.queues = queues;
  }

  /// What to do.
  ///
  /// @param tasks how many wait at the start
  /// @param reviewers how many work at the same time
  /// @param claims how many tasks are claimed at most
  /// @param pause how long each looks at a task before deciding
  /// @param warmUp how long they work before anything is measured
  /// @param duration how long they are measured at most
  public record Load(
      int tasks, int reviewers, long claims, Duration pause, Duration warmUp, Duration duration) {}

  /// Fills the queue, then lets reviewers work on it.
  ///
  /// @return the latencies of claims; a task that two reviewers got is an error
  public LoadReport run(Load load, CpuMeter cpu) throws InterruptedException {
    for (int first = 0; first < load.tasks; first += OPEN_BATCH) {
      open(first, Math.min(load.tasks, first + OPEN_BATCH));
    }
    review(load, Long.MAX_VALUE, load.warmUp);
    var cpuBefore = cpu.read();
    long start = System.nanoTime();
    var latencies = review(load, load.claims, load.duration);
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    var errors = new HashMap<String, Long>();
    if (claimedTwice.get() > 0) {
      errors.put("claimed twice", claimedTwice.get());
    }
    return LoadReport.of(latencies, elapsed, Map.copyOf(errors), cpu.since(cpuBefore));
  }

  private void open(int first, int end) {
    queues.openAll(IntStream.range(first, end).mapToObj(ClaimBench::request).toList());
  }

  /// Priorities differ, so that the most urgent task is not simply the oldest one.
  private static TaskRequest request(int number) {
    return new TaskRequest(
        new ItemRef("post", "bench-" + number),
        new ItemRef("account", "bench-" + number % 1_000),
        QUEUE,
        number * 37 % 101,
        new Reason.RuleReason(DecisionId.next()),
        null);
  }

  private Latencies review(Load load, long claims, Duration duration) throws InterruptedException {
    var left = new AtomicLong(claims);
    long deadline = System.nanoTime() + duration.toNanos();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<Latencies>>();
      for (int i = 0; i < load.reviewers; i++) {
        var staff = new Staff(StaffId.next(), "Reviewer " + i, Role.ADMINISTRATOR);
        results.add(executor.submit(() -> review(staff, left, deadline, load.pause)));
      }
      var all = new Latencies();
      for (var result : results) {
        all.addAll(result.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Latencies review(Staff staff, AtomicLong left, long deadline, Duration pause)
      throws InterruptedException {
    var latencies = new Latencies();
    while (System.nanoTime() < deadline && left.getAndDecrement() > 0) {
      long start = System.nanoTime();
      var task = queues.claimNext(QUEUE, staff);
      if (task.isEmpty()) {
        return latencies;
      }
      latencies.add(System.nanoTime() - start);
      if (!claimed.add(task.get().id())) {
        claimedTwice.incrementAndGet();
      }
      Thread.sleep(pause);
      finish(task.get(), staff);
    }
    return latencies;
  }

  private void finish(Task task, Staff staff) {
    queues.decide(task.id(), Objects.requireNonNull(task.lease()).id(), staff);
    queues.complete(task.id(), DecisionId.next());
  }
}
