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

  private final BlockingQueue<Waiting<T, R>> queue;
  private final int batchMax;
  private final Duration offerTimeout;
  private final Duration stopTimeout;
  private final Function<List<T>, List<R>> commit;
  private final Thread thread;
  private volatile boolean isStopping;
  private volatile boolean hasEnded;

  /// @param queueMax items that may wait; past it callers wait too, and then are refused
  /// @param batchMax items in one transaction
  /// @param offerTimeout how long a caller waits for room before it is refused
  /// @param stopTimeout how long [#close] waits for the batch that is being written
  /// @param commit stores a batch and answers one result per item, in order, or throws and stores
  ///   nothing
  GroupCommit(
      String name,
      int queueMax,
      int batchMax,
      Duration offerTimeout,
      Duration stopTimeout,
      Function<List<T>, List<R>> commit) {
    this.queue = new ArrayBlockingQueue<>(queueMax);
    this.batchMax = batchMax;
    this.offerTimeout = offerTimeout;
    this.stopTimeout = stopTimeout;
    this.commit = commit;
    this.thread = Thread.ofPlatform().name(name).start(this::run);
  }

  /// The result once `item` is durable; completes exceptionally if it could not be stored.
  ///
  /// @throws ProblemException with `OVERLOADED` if there is no room within the time-out, or nothing
  ///   is taken any more
  CompletableFuture<R> submit(T item) {
    var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
    if (isStopping || !offer(waiting)) {
      throw overloaded();
    }
    if (hasEnded) {
      refuseWaiting();
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
    end();
  }

  private @Nullable Waiting<T, R> next() {
    try {
      return queue.poll(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      isStopping = true;
      return queue.poll();
    }
  }

  /// Settles each of `batch`. Whatever is thrown fails the items it belongs to, never the thread:
  /// there is no other that would commit what comes after.
  private void commitAll(List<Waiting<T, R>> batch) {
    List<R> results;
    try {
      results = commit.apply(batch.stream().map(Waiting::item).toList());
    } catch (Throwable failure) {
      if (batch.size() == 1 || isUnavailable(failure)) {
        batch.forEach(each -> each.result.completeExceptionally(failure));
      } else {
        batch.forEach(each -> commitAll(List.of(each)));
      }
      return;
    }
    complete(batch, results);
  }

  private static boolean isUnavailable(Throwable failure) {
    return failure instanceof ProblemException problem
        && problem.code().kind() == ProblemCode.Kind.UNAVAILABLE;
  }

  /// The batch is stored by now: an item without a result is not committed again.
  private static <T, R> void complete(List<Waiting<T, R>> batch, List<R> results) {
    if (results.size() == batch.size()) {
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).result.complete(results.get(i));
      }
      return;
    }
    var mismatch =
        new IllegalStateException(
            "expected " + batch.size() + " results of a batch, got " + results.size());
    batch.forEach(each -> each.result.completeExceptionally(mismatch));
  }

  /// Commits what waits, then stops. What comes in meanwhile is refused, and so is what still waits
  /// when the batch that is being written takes too long.
  @Override
  public void close() {
    isStopping = true;
    try {
      thread.join(stopTimeout);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    end();
  }

  /// An item that was handed in at the same moment is refused by whichever of the two comes later:
  /// this, or the check in [#submit].
  private void end() {
    hasEnded = true;
    refuseWaiting();
  }

  private void refuseWaiting() {
    for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
      waiting.result.completeExceptionally(overloaded());
    }
  }

  private static ProblemException overloaded() {
    return new ProblemException(
        IngestProblem.OVERLOADED, "no room within the time-out; try again in a few seconds");
  }

  private record Waiting<T, R>(T item, CompletableFuture<R> result) {}
}
