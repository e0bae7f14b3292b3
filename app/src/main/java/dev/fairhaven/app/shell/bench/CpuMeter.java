package dev.fairhaven.app.shell.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads how much CPU time the parties to a load have spent, as far as they run on this machine.
public final class CpuMeter {

  private final Map<String, Supplier<Stream<ProcessHandle>>> parties;

  private CpuMeter(Map<String, Supplier<Stream<ProcessHandle>>> parties) {
    this.parties = parties;
  }

  /// This process alone: who sends the load.
  public static CpuMeter ofClient() {
    return new CpuMeter(Map.of("client", () -> Stream.of(ProcessHandle.current())));
  }

  /// This process, and an instance of the product with the database it has started.
  public static CpuMeter ofClientAnd(ProcessHandle server) {
    var parties = new LinkedHashMap<>(ofClient().parties);
    parties.putAll(ofInstance(server).parties);
    return new CpuMeter(parties);
  }

  /// An instance of the product with the database it has started.
  public static CpuMeter ofInstance(ProcessHandle server) {
    var parties = new LinkedHashMap<String, Supplier<Stream<ProcessHandle>>>();
    parties.put("server", () -> Stream.of(server));
    parties.put("database", server::descendants);
    return new CpuMeter(parties);
  }

  Map<String, Duration> read() {
    var spent = new LinkedHashMap<String, Duration>();
    parties.forEach((name, processes) -> spent.put(name, total(processes.get())));
    return spent;
  }

  private static Duration total(Stream<ProcessHandle> processes) {
    return processes
        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// What was spent since `before` was read.
  Map<String, Duration> since(Map<String, Duration> before) {
    var spent = read();
    spent.replaceAll((name, now) -> now.minus(before.getOrDefault(name, Duration.ZERO)));
    return spent;
  }
}
