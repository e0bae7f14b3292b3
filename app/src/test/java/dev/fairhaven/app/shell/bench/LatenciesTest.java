package dev.fairhaven.app.shell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void tellsQuantilesOfAFewExactly() {
    var latencies = new Latencies();
    for (int micros = 1; micros <= 100; micros++) {
      latencies.add(TimeUnit.MICROSECONDS.toNanos(micros));
    }
    assertThat(latencies.quantile(0.50)).isEqualTo(Duration.ofNanos(50_000));
    assertThat(latencies.quantile(0.99)).isEqualTo(Duration.ofNanos(99_000));
    assertThat(latencies.max()).isEqualTo(Duration.ofNanos(100_000));
    assertThat(latencies.count()).isEqualTo(100);
  }

  @Test
  void isZeroForNone() {
    assertThat(new Latencies().quantile(0.99)).isZero();
  }

  @Test
  void isNeverBelowAndNearlyExact() {
    Property.forAll(
        source -> {
          long micros = (long) source.intIn(0, 1 << 30) << source.intIn(0, 5);
          var latencies = new Latencies();
          latencies.add(TimeUnit.MICROSECONDS.toNanos(micros));
          latencies.add(TimeUnit.MICROSECONDS.toNanos(micros * 2 + 1));
          long told = latencies.quantile(0.5).toNanos() / 1_000;
          assertThat(told).isBetween(micros, micros + micros / 64);
        });
  }

  @Test
  void takesWhatNeverEnds() {
    var latencies = new Latencies();
    latencies.add(Long.MAX_VALUE);
    assertThat(latencies.quantile(1)).isPositive();
    assertThat(latencies.max()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE / 1_000 * 1_000));
  }

  @Test
  void addsUp() {
    var one = new Latencies();
    var other = new Latencies();
    one.add(1_000_000);
    other.add(3_000_000);
    one.addAll(other);
    assertThat(one.count()).isEqualTo(2);
    assertThat(one.max()).isEqualTo(Duration.ofMillis(3));
  }
}
