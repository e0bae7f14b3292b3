package dev.fairhaven.rules.slow;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Body;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Functions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Guards slow functions. Thread-safe.
///
/// A call that takes too long, throws, or is not made because the function fails again and again or
/// has too many calls on their way, gives `None` where the function's result may be `None`, and no
/// value otherwise. That is no error of the event. What a function is trusted with is known by its
/// name, over all places that call it and all versions of the rules.
public final class SlowCalls {

  private final Executor executor;
  private final LongSupplier nanoTime;
  private final SlowLimits limits;
  private final Map<String, SlowLimits> otherLimits;
  private final Map<String, Guard> guards = new ConcurrentHashMap<>();

  private record Guard(CircuitBreaker breaker, Semaphore calls, long deadlineNanos) {}

  public SlowCalls(Executor executor, LongSupplier nanoTime, SlowLimits limits) {
    this(executor, nanoTime, limits, Map.of());
  }

  /// @param executor runs calls; must not run them in the thread that asks
  /// @param nanoTime a clock that only moves forward, such as `System::nanoTime`
  /// @param limits for all functions but those named in `otherLimits`
  public SlowCalls(
      Executor executor,
      LongSupplier nanoTime,
      SlowLimits limits,
      Map<String, SlowLimits> otherLimits) {
    this.executor = executor;
    this.nanoTime = nanoTime;
    this.limits = limits;
    this.otherLimits = Map.copyOf(otherLimits);
  }

  /// The same functions, the slow ones guarded.
  public Functions guard(Functions functions) {
    return Functions.of(functions.all().stream().map(this::guarded).toList());
  }

  /// Whether a function is not called at present because it failed too often.
  public boolean isPaused(String function) {
    var guard = guards.get(function);
    return guard != null && guard.breaker.isOpen();
  }

  private Function guarded(Function function) {
    if (function.cost() != Cost.SLOW) {
      return function;
    }
    var guard = guards.computeIfAbsent(function.name(), this::newGuard);
    boolean none = function.result() != null && function.result().acceptsNone();
    return function.boundBy(
        site -> {
          var body = function.binder().bind(site);
          return (values, context) -> call(guard, body, values, context, none);
        });
  }

  private Guard newGuard(String function) {
    var its = otherLimits.getOrDefault(function, limits);
    return new Guard(
        new CircuitBreaker(nanoTime, its.failuresMax(), its.pause()),
        new Semaphore(its.callsMax()),
        its.deadline().toNanos());
  }

  private @Nullable Object call(
      Guard guard, Body body, @Nullable Object[] values, CallContext context, boolean none) {
    if (!guard.calls.tryAcquire()) {
      return nothing(context, none);
    }
    if (!guard.breaker.allows()) {
      guard.calls.release();
      return nothing(context, none);
    }
    var detached = new DetachedContext(context);
    var task = new FutureTask<>(() -> run(guard, body, values, detached));
    try {
      executor.execute(task);
    } catch (RejectedExecutionException _) {
      guard.calls.release();
      return nothing(context, none);
    }
    return await(guard, task, detached, context, none);
  }

  /// In another thread. The place is given back when the call has really ended.
  private static @Nullable Object run(
      Guard guard, Body body, @Nullable Object[] values, DetachedContext context) {
    try {
      return body.apply(values, context);
    } finally {
      guard.calls.release();
    }
  }

  private static @Nullable Object await(
      Guard guard,
      FutureTask<@Nullable Object> task,
      DetachedContext detached,
      CallContext context,
      boolean none) {
    try {
      var value = task.get(guard.deadlineNanos, TimeUnit.NANOSECONDS);
      guard.breaker.succeeded();
      return detached.replay(value);
    } catch (TimeoutException | ExecutionException _) {
      guard.breaker.failed();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    task.cancel(true);
    return nothing(context, none);
  }

  private static @Nullable Object nothing(CallContext context, boolean none) {
    return none ? null : context.skip();
  }
}
