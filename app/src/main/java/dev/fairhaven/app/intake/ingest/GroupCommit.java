package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.ProblemCode;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Commits what many callers hand in as few transactions: while one batch is being written, the
/// next gathers. Under light load a batch is one item and waits for nothing; under heavy load
/// batches grow until the database keeps up. Thread-safe.
///
/// If a batch fails, its items are committed one by one, so that an item that cannot be stored
/// fails alone; unless storage itself is unavailable, which no item can help.
final class GroupCommit<T, R> implements AutoCloseable {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

  private final BlockingQueue<Waiting<T, R>> queue;
  private final int batchMax;
  private final Duration offerTimeout;
  private final Function<List<T>, List<R>> commit;
  private final Thread thread;
  private volatile boolean isStopping;

  /// @param queueMax items that may wait; past it callers wait too, and then are refused
  /// @param batchMax items in one transaction
  /// @param offerTimeout how long a caller waits for room before it is refused
  /// @param commit stores a batch and answers one result per item, in order, or throws and stores
  ///   nothing
  GroupCommit(
      String name,
      int queueMax,
      int batchMax,
      Duration offerTimeout,
      Function<List<T>, List<R>> commit) {
    this.queue = new ArrayBlockingQueue<>(queueMax);
    this.batchMax = batchMax;
    this.offerTimeout = offerTimeout;
    this.commit = commit;
    this.thread = Thread.ofPlatform().name(name).start(this::run);
  }

  /// The result once `item` is durable; completes exceptionally if it could not be stored.
  ///
  /// @throws ProblemException with `OVERLOADED` if there is no room within the time-out
  CompletableFuture<R> submit(T item) {
    var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
    if (isStopping || !offer(waiting)) {
      throw new ProblemException(
          IngestProblem.OVERLOADED, "the queue is full; try again in a few seconds");
    }
    return waiting.result;
  }

  private boolean offer(Waiting<T, R> waiting) {
    try {
      return queue.offer(waiting, offerTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    List<Waiting<T, R>> batch = new ArrayList<>(batchMax);
    while (!isStopping || !queue.isEmpty()) {
      var first = next();
      if (first != null) {
        batch.add(first);
        queue.drainTo(batch, batchMax - 1);
        commitAll(batch);
        batch.clear();
      }
    }
  }

  private @Nullable Waiting<T, R> next() {
    try {
      return queue.poll(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      isStopping = true;
      return queue.poll();
    }
  }

  private void commitAll(List<Waiting<T, R>> batch) {
    try {
      complete(batch);
    } catch (RuntimeException failure) {
      if (batch.size() == 1 || isUnavailable(failure)) {
        batch.forEach(each -> each.result.completeExceptionally(failure));
      } else {
        batch.forEach(each -> commitAll(List.of(each)));
      }
    }
  }

  private static boolean isUnavailable(RuntimeException failure) {
    return failure instanceof ProblemException problem
        && problem.code().kind() == ProblemCode.Kind.UNAVAILABLE;
  }

  private void complete(List<Waiting<T, R>> batch) {
    var results = commit.apply(batch.stream().map(Waiting::item).toList());
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).result.complete(results.get(i));
    }
  }

  /// Commits what waits, then stops. What comes in meanwhile is refused.
  @Override
  public void close() {
    isStopping = true;
    try {
      thread.join(STOP_TIMEOUT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private record Waiting<T, R>(T item, CompletableFuture<R> result) {}
}
