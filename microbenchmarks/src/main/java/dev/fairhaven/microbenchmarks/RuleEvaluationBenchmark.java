package dev.fairhaven.microbenchmarks;

import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From the bytes of an event to a decision.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class RuleEvaluationBenchmark {

  @Param({"10", "100", "500"})
  int rules;

  @Param({"DECISION", "EVERYTHING"})
  String scope = "";

  private RuleSet ruleSet = Workload.compile(Workload.sources(0));
  private List<Event> events = List.of();
  private int next;

  @Setup
  public void prepare() {
    ruleSet = Workload.compile(Workload.sources(rules));
    events = Workload.events();
  }

  @Benchmark
  public Evaluation evaluate() {
    next = next + 1 == events.size() ? 0 : next + 1;
    return ruleSet.evaluate(events.get(next), Ports.NONE, Evaluation.Scope.valueOf(scope));
  }
}
