package dev.fairhaven.rules.lists;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Networks that match the addresses in them.
///
/// Two networks are apart or one is in the other. So the addresses fall into runs with the same
/// smallest network around them, which are kept in order and searched by halving; each network
/// knows the next larger one around it, which counts when it has expired itself.
final class NetworkSet implements ListSnapshot.Matcher.OfValue {

  private static final int NONE = -1;

  private final TextTable names;
  private final Expiries expiries;
  private final int[] parents;
  private final long[] highs;
  private final long[] lows;
  private final int[] networks;

  NetworkSet(Collection<ListEntry> entries) {
    var all = List.copyOf(entries);
    this.names = new TextTable(all.stream().map(ListEntry::value).toList());
    this.expiries = new Expiries(all);
    this.parents = new int[all.size()];
    var runs = new Runs(all.stream().map(NetworkSet::network).toList(), parents);
    this.highs = runs.starts.stream().mapToLong(IpAddress::high).toArray();
    this.lows = runs.starts.stream().mapToLong(IpAddress::low).toArray();
    this.networks = runs.networks.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Network network(ListEntry entry) {
    return Network.parse(entry.value())
        .orElseThrow(() -> new IllegalArgumentException("an entry is no network"));
  }

  /// The runs of addresses, as networks are opened and closed from the lowest address on.
  private static final class Runs {

    private final List<IpAddress> starts = new ArrayList<>();
    private final List<Integer> networks = new ArrayList<>();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private final List<Network> all;

    Runs(List<Network> all, int[] parents) {
      this.all = all;
      var larger = Comparator.<Integer>comparingInt(i -> all.get(i).prefix());
      var order =
          Comparator.<Integer, IpAddress>comparing(i -> all.get(i).first()).thenComparing(larger);
      IntStream.range(0, all.size()).boxed().sorted(order).forEach(i -> open(i, parents));
      closeBefore(null);
    }

    private void open(int network, int[] parents) {
      closeBefore(all.get(network).first());
      parents[network] = open.isEmpty() ? NONE : open.peek();
      begin(all.get(network).first(), network);
      open.push(network);
    }

    /// Closes the networks that end before `address`, all for null.
    private void closeBefore(@org.jspecify.annotations.Nullable IpAddress address) {
      while (!open.isEmpty()
          && (address == null || all.get(open.peek()).last().compareTo(address) < 0)) {
        var last = all.get(open.pop()).last();
        if (last.high() != -1 || last.low() != -1) {
          begin(next(last), open.isEmpty() ? NONE : open.peek());
        }
      }
    }

    private static IpAddress next(IpAddress address) {
      long low = address.low() + 1;
      return new IpAddress(low == 0 ? address.high() + 1 : address.high(), low);
    }

    /// Of several that begin at one address the last counts: it is the smallest that is open.
    private void begin(IpAddress start, int network) {
      if (!starts.isEmpty() && starts.getLast().equals(start)) {
        networks.set(networks.size() - 1, network);
      } else {
        starts.add(start);
        networks.add(network);
      }
    }
  }

  @Override
  public Optional<String> find(String value, Instant at) {
    return IpAddress.parse(value).flatMap(address -> find(address, at));
  }

  private Optional<String> find(IpAddress address, Instant at) {
    int run = runOf(address);
    int network = run < 0 ? NONE : networks[run];
    while (network != NONE && !expiries.isCurrent(network, at)) {
      network = parents[network];
    }
    return network == NONE ? Optional.empty() : Optional.of(names.text(network));
  }

  /// The last run that begins at or before an address; -1 for none.
  private int runOf(IpAddress address) {
    int from = 0;
    int to = highs.length - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      if (compare(middle, address) <= 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return to;
  }

  private int compare(int run, IpAddress address) {
    int byHigh = Long.compareUnsigned(highs[run], address.high());
    return byHigh != 0 ? byHigh : Long.compareUnsigned(lows[run], address.low());
  }

  @Override
  public String toString() {
    return Arrays.stream(networks).filter(network -> network != NONE).count() + " runs";
  }
}
