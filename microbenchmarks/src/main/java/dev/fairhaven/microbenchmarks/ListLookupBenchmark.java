package dev.fairhaven.microbenchmarks;

import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

/// Looking things up in lists of hundreds of thousands of entries; every other one is there.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ListLookupBenchmark {

  private static final int SOUGHT = 1024;
  private static final int STRIDE = 7919;

  @Param("300000")
  private int entries;

  private ListSnapshot values = empty(ListKind.VALUES);
  private ListSnapshot networks = empty(ListKind.CIDR);
  private ListSnapshot domains = empty(ListKind.DOMAINS);
  private String[] soughtValues = new String[0];
  private String[] soughtAddresses = new String[0];
  private String[] soughtDomains = new String[0];
  private int next;

  private static ListSnapshot empty(ListKind kind) {
    return ListSnapshot.of("list", kind, 1, List.of());
  }

  @Setup
  public void fill() {
    values = list(ListKind.VALUES, i -> "value-" + i);
    networks = list(ListKind.CIDR, ListLookupBenchmark::address);
    domains = list(ListKind.DOMAINS, i -> "shop" + i + ".example");
    soughtValues = sought(i -> "value-" + i);
    soughtAddresses = sought(ListLookupBenchmark::address);
    soughtDomains = sought(i -> "www.mail.shop" + i + ".example");
  }

  private ListSnapshot list(ListKind kind, IntFunction<String> value) {
    var all = IntStream.range(0, entries).mapToObj(i -> ListEntry.of(value.apply(2 * i))).toList();
    return ListSnapshot.of("list", kind, 1, all);
  }

  private String[] sought(IntFunction<String> value) {
    return IntStream.range(0, SOUGHT)
        .mapToObj(i -> value.apply((int) ((long) i * STRIDE % (2L * entries))))
        .toArray(String[]::new);
  }

  /// Spread over the addresses of IPv4.
  private static String address(int index) {
    int bits = Integer.reverse(index);
    return (bits >>> 24)
        + "."
        + ((bits >>> 16) & 0xff)
        + "."
        + ((bits >>> 8) & 0xff)
        + "."
        + (bits & 0xff);
  }

  private String next(String[] sought) {
    next = (next + 1) % SOUGHT;
    return sought[next];
  }

  @Benchmark
  public Optional<String> value() {
    return values.match(next(soughtValues), Instant.EPOCH);
  }

  @Benchmark
  public Optional<String> address() {
    return networks.match(next(soughtAddresses), Instant.EPOCH);
  }

  @Benchmark
  public Optional<String> domain() {
    return domains.match(next(soughtDomains), Instant.EPOCH);
  }
}
