package dev.fairhaven.app.shell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.shell.bench.HostBench.Found;
import dev.fairhaven.signals.urls.LookAlikes;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostBenchTest {

  private static Found found(HostBench bench, String way) {
    return bench.found().stream()
        .filter(found -> found.way().equals(way))
        .findFirst()
        .orElseThrow();
  }

  /// A domain, what is under it, and imitations; half of the hundred is listed.
  private final HostBench bench =
      new HostBench(
          Stream.concat(
                  IntStream.range(0, 50).mapToObj(i -> i + ".evil.net"),
                  IntStream.range(0, 50).mapToObj(i -> "harbourbank-" + i + ".org"))
              .toList(),
          List.of("good.com", "harbourbank.com", "harbourbank.net", "www.good.com"),
          LookAlikes.of(List.of("harbourbank.com")));

  @Test
  void findsNoHostThatIsNotListedByItsWholeName() {
    assertThat(found(bench, "exact")).isEqualTo(new Found("exact", 0, 0, 0, 0));
  }

  @Test
  void findsWhatIsUnderAListedDomain() {
    var bad = List.of("evil.net", "a.evil.net");
    var under = new HostBench(bad, List.of("good.com", "b.a.evil.net"), LookAlikes.of(List.of()));
    assertThat(found(under, "suffix").popular()).isEqualTo(1);
    assertThat(found(under, "suffix").falsePositives()).isEqualTo(0.5);
  }

  @Test
  void countsImitationsAndMistakes() {
    var lookAlike = found(bench, "look-alike");
    assertThat(lookAlike.bad()).isBetween(10, 40);
    assertThat(lookAlike.recall()).isEqualTo(lookAlike.bad() / 50.0);
    assertThat(lookAlike.popular()).isEqualTo(1);
    assertThat(found(bench, "ADDITION").bad()).isEqualTo(lookAlike.bad());
    assertThat(found(bench, "OTHER_SUFFIX").popular()).isEqualTo(1);
  }

  @Test
  void knowsDomainsThatAreImitated() {
    assertThat(HostBench.imitatedDomains()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(LookAlikes.of(HostBench.imitatedDomains())).isNotNull();
  }
}
