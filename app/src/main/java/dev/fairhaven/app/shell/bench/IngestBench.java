package dev.fairhaven.app.shell.bench;

import dev.fairhaven.app.intake.imports.FileEvents;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// Sends events one by one over many connections, each as soon as the one before was answered, and
/// measures the answers. An answer counts as a durable decision if its status is 200.
public final class IngestBench {

  private final IngestLoad load;
  private final EventPool events;
  private final CpuMeter cpu;
  private final URI endpoint;
  private final AtomicLong left;

  private IngestBench(IngestLoad load, EventPool events, CpuMeter cpu) {
    this.load = load;
    this.events = events;
    this.cpu = cpu;
    this.endpoint = load.url().resolve("/v1/events");
    this.left = new AtomicLong(load.count());
  }

  /// @param load what to send, given how many events the file has
  /// @param file its events are sent in order, and again from the start when they are used up;
  ///   under ids of this run
  /// @throws IllegalArgumentException if the file has no events
  public static LoadReport run(LongFunction<IngestLoad> load, FileEvents file, CpuMeter cpu)
      throws IOException, InterruptedException {
    var run = "bench-" + UUID.randomUUID().toString().substring(0, 8);
    var events = EventPool.load(file, run);
    if (events.size() == 0) {
      throw new IllegalArgumentException("file: expected at least one row that becomes an event");
    }
    return new IngestBench(load.apply(events.size()), events, cpu).run();
  }

  private LoadReport run() throws InterruptedException {
    if (load.warmUp().isPositive()) {
      new IngestBench(warmUp(), events, cpu).send();
    }
    var cpuBefore = cpu.read();
    long start = System.nanoTime();
    var result = send();
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    return LoadReport.of(result.latencies, elapsed, result.errors, cpu.since(cpuBefore));
  }

  private IngestLoad warmUp() {
    return new IngestLoad(
        load.url(), load.key(), load.connections(), Long.MAX_VALUE, load.warmUp(), Duration.ZERO);
  }

  private Result send() throws InterruptedException {
    long deadline = System.nanoTime() + load.duration().toNanos();
    try (var executor = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var results = new ArrayList<Future<Result>>();
      for (int i = 0; i < load.connections(); i++) {
        results.add(executor.submit(() -> new Sender(deadline).send()));
      }
      var all = new Result(new Latencies(), new TreeMap<>());
      for (var result : results) {
        all.add(result.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Result(Latencies latencies, Map<String, Long> errors) {

    void add(Result other) {
      latencies.addAll(other.latencies);
      other.errors.forEach((reason, count) -> errors.merge(reason, count, Long::sum));
    }

    void fail(String reason) {
      errors.merge(reason, 1L, Long::sum);
    }
  }

  /// One connection's work; connects again when the connection breaks.
  private final class Sender {

    /// A connection that broke this often in a row will not come back.
    private static final int BREAKS_MAX = 10;

    private final long deadline;
    private final Result result = new Result(new Latencies(), new TreeMap<>());
    private int breaks;

    Sender(long deadline) {
      this.deadline = deadline;
    }

    Result send() {
      while (hasTime() && left.get() > 0 && breaks < BREAKS_MAX) {
        try (var connection = HttpConnection.open(endpoint, load.key())) {
          sendOver(connection);
        } catch (IOException e) {
          breaks++;
          result.fail(e.getClass().getSimpleName());
        }
      }
      return result;
    }

    private void sendOver(HttpConnection connection) throws IOException {
      while (hasTime() && left.getAndDecrement() > 0) {
        var event = events.next();
        long start = System.nanoTime();
        int status = connection.post(event);
        if (status == 200) {
          result.latencies.add(System.nanoTime() - start);
          breaks = 0;
        } else {
          result.fail("status " + status);
        }
      }
    }

    private boolean hasTime() {
      return System.nanoTime() < deadline;
    }
  }
}
