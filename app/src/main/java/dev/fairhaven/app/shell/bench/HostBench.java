package dev.fairhaven.app.shell.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.signals.urls.Host;
import dev.fairhaven.signals.urls.Likeness;
import dev.fairhaven.signals.urls.Likeness.Way;
import dev.fairhaven.signals.urls.LookAlikes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Measures how well block lists and look-alikes tell bad hosts from popular ones, and how fast.
///
/// Half of the bad hosts, drawn at random, are listed; the other half is looked up, as are all the
/// popular ones: what a list finds of its own entries says nothing. One thread.
public final class HostBench {

  private static final long SEED = 5;
  private static final int BATCH = 1_024;
  private static final String IMITATED = "imitated-domains.txt";
  private static final Instant NOW = Instant.EPOCH;

  private final List<Host> listed;
  private final List<Host> unlisted;
  private final List<Host> popular;
  private final LookAlikes lookAlikes;

  /// How many of the looked up hosts a way of matching finds.
  ///
  /// @param recall share of the bad hosts that are not listed
  /// @param falsePositives share of the popular hosts
  public record Found(String way, int bad, double recall, int popular, double falsePositives) {}

  /// What was measured; rates are medians over parts of a third of a CPU-second.
  ///
  /// @param found by each way of matching, then by each way of imitating
  /// @param listHeapBytes the list takes that matches suffixes
  public record Report(
      int listed,
      int unlisted,
      int popular,
      List<Found> found,
      double exactPerCpuSecond,
      double suffixPerCpuSecond,
      double lookAlikePerCpuSecond,
      long listHeapBytes) {}

  /// @throws IllegalArgumentException when there are fewer than two bad hosts or no popular one
  public HostBench(Collection<String> bad, Collection<String> popular, LookAlikes lookAlikes) {
    var shuffled = new ArrayList<>(hosts(bad));
    Collections.shuffle(shuffled, new Random(SEED));
    this.listed = shuffled.subList(0, shuffled.size() / 2);
    this.unlisted = shuffled.subList(shuffled.size() / 2, shuffled.size());
    this.popular = hosts(popular);
    this.lookAlikes = lookAlikes;
    if (listed.isEmpty() || this.popular.isEmpty()) {
      throw new IllegalArgumentException(
          "expected at least 2 bad hosts and 1 popular host, got %d and %d"
              .formatted(shuffled.size(), this.popular.size()));
    }
  }

  private static List<Host> hosts(Collection<String> names) {
    return names.stream().map(Host::parse).flatMap(Optional::stream).distinct().toList();
  }

  /// Domains of well-known services, for when none are given.
  public static List<String> imitatedDomains() {
    try (var in = HostBench.class.getResourceAsStream(IMITATED)) {
      return new String(Objects.requireNonNull(in, IMITATED).readAllBytes(), UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Report run() {
    var exact = list(ListKind.VALUES);
    long before = CpuRate.heapBytes();
    var suffix = list(ListKind.DOMAINS);
    long bytes = CpuRate.heapBytes() - before;
    return new Report(
        listed.size(),
        unlisted.size(),
        popular.size(),
        found(),
        rate(host -> isListed(exact, host)),
        rate(host -> isListed(suffix, host)),
        rate(host -> lookAlikes.find(host).isPresent()),
        bytes);
  }

  List<Found> found() {
    var exact = list(ListKind.VALUES);
    var suffix = list(ListKind.DOMAINS);
    Predicate<Host> imitates = host -> lookAlikes.find(host).isPresent();
    return Stream.concat(
            Stream.of(
                found("exact", host -> isListed(exact, host)),
                found("suffix", host -> isListed(suffix, host)),
                found("look-alike", imitates),
                found("suffix or look-alike", imitates.or(host -> isListed(suffix, host)))),
            Arrays.stream(Way.values()).map(this::foundBy))
        .toList();
  }

  private Found foundBy(Way way) {
    return found(
        way.name(),
        host -> lookAlikes.find(host).map(Likeness::way).filter(way::equals).isPresent());
  }

  private Found found(String way, Predicate<Host> isFound) {
    int bad = (int) unlisted.stream().filter(isFound).count();
    int good = (int) popular.stream().filter(isFound).count();
    return new Found(way, bad, share(bad, unlisted.size()), good, share(good, popular.size()));
  }

  private static double share(int part, int whole) {
    return (double) part / whole;
  }

  private ListSnapshot list(ListKind kind) {
    var entries = listed.stream().map(Host::name).map(ListEntry::of).toList();
    return ListSnapshot.of("bad", kind, 1, entries);
  }

  private static boolean isListed(ListSnapshot list, Host host) {
    return list.match(host.name(), NOW).isPresent();
  }

  /// Lookups per CPU-second, of bad and popular hosts in turn; many at a time, since asking for the
  /// CPU time takes longer than a lookup.
  private double rate(Predicate<Host> isFound) {
    return BATCH * CpuRate.of(batch -> check(lookUp(batch * BATCH, isFound)));
  }

  private static void check(int found) {
    if (found > BATCH) {
      throw new IllegalStateException("expected at most " + BATCH + " found, got " + found);
    }
  }

  /// @return how many are found
  private int lookUp(int first, Predicate<Host> isFound) {
    int found = 0;
    for (int i = first; i < first + BATCH; i++) {
      var hosts = i % 2 == 0 ? unlisted : popular;
      found += isFound.test(hosts.get(Math.floorMod(i / 2, hosts.size()))) ? 1 : 0;
    }
    return found;
  }
}
