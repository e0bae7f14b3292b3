package dev.fairhaven.app.shell.bench;

import java.time.Duration;
import java.util.Map;

/// What came of a load.
///
/// @param count how many succeeded while it was measured
/// @param elapsed how long it was measured
/// @param errors how many failed, by status or reason
/// @param cpu CPU time spent meanwhile, by who spent it
public record LoadReport(
    long count,
    Duration elapsed,
    Duration p50,
    Duration p95,
    Duration p99,
    Duration max,
    Map<String, Long> errors,
    Map<String, Duration> cpu) {

  static LoadReport of(
      Latencies latencies, Duration elapsed, Map<String, Long> errors, Map<String, Duration> cpu) {
    return new LoadReport(
        latencies.count(),
        elapsed,
        latencies.quantile(0.50),
        latencies.quantile(0.95),
        latencies.quantile(0.99),
        latencies.max(),
        errors,
        cpu);
  }

  public double perSecond() {
    return count / seconds(elapsed);
  }

  /// The rate by the CPU time that all together spent: what compares between a busy and a quiet
  /// machine.
  public double perCpuSecond() {
    return count / seconds(cpu.values().stream().reduce(Duration.ZERO, Duration::plus));
  }

  private static double seconds(Duration duration) {
    return Math.max(1, duration.toMillis()) / 1_000.0;
  }
}
