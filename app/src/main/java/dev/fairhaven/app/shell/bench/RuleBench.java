package dev.fairhaven.app.shell.bench;

import com.sun.management.ThreadMXBean;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/// One thread that evaluates the same events again and again, from the bytes of an event to its
/// verdicts, effects and matched rules. Used by one thread.
public final class RuleBench {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MICRO = 1e3;

  /// How much CPU time each rate is measured over; the median of all rates counts.
  private static final long SLICE_NANOS = 200_000_000;

  /// How often each event is timed by itself.
  private static final int TIMED_PASSES = 5;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<Event> events;
  private final ToLongFunction<Event> evaluate;
  private long seen;

  /// What is asked of each event.
  ///
  /// @param scope what is computed; every feature is read with [Scope#EVERYTHING]
  /// @param keepsLabels whether rules find the labels that they add when they see the events first,
  ///   before anything is measured
  /// @param explains whether the explanation of each matched rule is read too
  public record Work(Scope scope, boolean keepsLabels, boolean explains) {}

  /// @param events not empty
  public RuleBench(RuleSet ruleSet, List<Event> events, Work work) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("no events to evaluate");
    }
    this.events = List.copyOf(events);
    var labels = work.keepsLabels() ? LabelMemory.after(ruleSet, events) : Labels.NONE;
    var ports = Ports.NONE.withLabels(labels);
    this.evaluate = event -> read(ruleSet.evaluate(event, ports, work.scope()), work);
  }

  /// Asks for everything that makes the result, so that none of it can be left out.
  private static long read(Evaluation evaluation, Work work) {
    return evaluation.verdicts().size()
        + evaluation.effects().size()
        + evaluation.matches().size()
        + evaluation.errors().size()
        + (work.scope() == Scope.EVERYTHING ? features(evaluation) : 0)
        + (work.explains() ? explanations(evaluation) : 0);
  }

  private static long features(Evaluation evaluation) {
    var values = new long[1];
    evaluation.features().forEach((_, value) -> values[0] += value == null ? 0 : 1);
    return values[0];
  }

  private static long explanations(Evaluation evaluation) {
    long parts = 0;
    for (var match : evaluation.matches()) {
      parts += match.description().length() + match.features().size() + match.evidence().size();
    }
    return parts;
  }

  public RuleReport run(Duration warmUp, Duration duration) {
    for (long end = System.nanoTime() + warmUp.toNanos(); System.nanoTime() < end; ) {
      pass();
    }
    var latencies = latencies();
    var rates = new ArrayList<Double>();
    long before = threads.getCurrentThreadAllocatedBytes();
    long count = 0;
    for (long end = System.nanoTime() + duration.toNanos();
        rates.isEmpty() || System.nanoTime() < end; ) {
      count += slice(rates);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    rates.sort(null);
    return new RuleReport(
        seen,
        count,
        rates.get(rates.size() / 2),
        quantile(latencies, 0.50),
        quantile(latencies, 0.99),
        allocated / (double) count);
  }

  /// @return how many events were evaluated
  private long slice(List<Double> rates) {
    long start = threads.getCurrentThreadCpuTime();
    long spent = 0;
    long count = 0;
    while (spent < SLICE_NANOS) {
      pass();
      count += events.size();
      spent = threads.getCurrentThreadCpuTime() - start;
    }
    rates.add(count * NANOS_PER_SECOND / spent);
    return count;
  }

  private void pass() {
    for (var event : events) {
      seen += evaluate.applyAsLong(event);
    }
  }

  /// How long single events took by the clock on the wall, in nanoseconds, sorted.
  private long[] latencies() {
    var latencies = new long[events.size() * TIMED_PASSES];
    for (int i = 0; i < latencies.length; i++) {
      var event = events.get(i % events.size());
      long start = System.nanoTime();
      seen += evaluate.applyAsLong(event);
      latencies[i] = System.nanoTime() - start;
    }
    Arrays.sort(latencies);
    return latencies;
  }

  private static double quantile(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_PER_MICRO;
  }
}
