package dev.fairhaven.signals.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fairhaven.signals.snapshot.SnapshotException;
import dev.fairhaven.testkit.Property;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowStoreTest {

  private static final long MEBIBYTE = 1 << 20;
  private static final long HOUR = 3_600_000;
  private static final long MINUTE = 60_000;
  private static final long NOON = 1_795_000_000_000L;
  private static final long P = 90;

  /// One of each kind: the others share their series.
  private static final List<Aggregate> KINDS =
      List.of(
          Aggregate.COUNT,
          Aggregate.SUM,
          Aggregate.MAX,
          Aggregate.DISTINCT_COUNT,
          Aggregate.PERCENTILE);

  private final WindowStore store = new WindowStore(64 * MEBIBYTE);

  private static Series series(long id, Aggregate aggregate) {
    return new Series(id, aggregate.kind(), Retention.ofWindow(Duration.ofHours(1)));
  }

  private static Question question(Aggregate aggregate, long reach) {
    return new Question(aggregate, reach, P, true);
  }

  private double read(WindowStore from, Aggregate aggregate, long key, long reach, long time) {
    return from.read(
        series(1, aggregate), key, question(aggregate, reach), time, 0, /* counts= */ false);
  }

  private static long value(Random random) {
    return Double.doubleToRawLongBits(random.nextInt(50) / 4.0);
  }

  @Test
  void answersExactlyWhileSightingsAreFew() {
    Property.forAll(
        source -> {
          var random = new Random(source.intIn(0, Integer.MAX_VALUE - 1));
          var aggregate = Aggregate.values()[random.nextInt(Aggregate.values().length)];
          var own = new WindowStore(8 * MEBIBYTE);
          var exact = new ExactWindow();
          long now = NOON;
          int events = random.nextInt(Layout.SIGHTINGS_MAX);
          for (int i = 0; i < events; i++) {
            now += random.nextInt(30_000);
            // Some come late, but not earlier than what was asked about.
            long time = now - (random.nextInt(4) == 0 ? random.nextInt(20_000) : 0);
            long value = value(random);
            own.add(series(1, aggregate), 7, time, value);
            exact.add(time, value);
            long reach = random.nextLong(HOUR) + 1;
            double expected = ExactWindow.answer(aggregate, P, exact.between(now - reach, now));
            assertThat(read(own, aggregate, 7, reach, now))
                .as("%s after %d", aggregate, i)
                .isCloseTo(expected, within(1e-6));
          }
        });
  }

  @Test
  void countsUpToOneSliceTooMuchAndNeverTooLittle() {
    Property.forAll(
        source -> {
          var random = new Random(source.intIn(0, Integer.MAX_VALUE - 1));
          var own = new WindowStore(8 * MEBIBYTE);
          var exact = new ExactWindow();
          long now = NOON + random.nextInt(1_000_000);
          for (int i = 0; i < 800; i++) {
            now += random.nextInt(5_000);
            long time = now - (random.nextInt(8) == 0 ? random.nextLong(18 * MINUTE) : 0);
            own.add(series(1, Aggregate.COUNT), 7, time, 0);
            exact.add(time, 0);
            if (i % 50 == 0) {
              long reach = random.nextLong(HOUR) + 1;
              long sliceStart = Math.floorDiv(now - reach, MINUTE) * MINUTE;
              assertThat(read(own, Aggregate.COUNT, 7, reach, now))
                  .isBetween(
                      (double) exact.between(now - reach, now).size(),
                      (double) exact.between(sliceStart, now).size());
            }
          }
        });
  }

  @Test
  void summarisesWhatIsTooMuchToKeepSingly() {
    var random = new Random(5);
    var exact = new ExactWindow();
    for (int i = 0; i < 20_000; i++) {
      long value = Double.doubleToRawLongBits(Math.exp(random.nextGaussian()));
      for (var aggregate : KINDS) {
        store.add(series(1, aggregate), 7, NOON + i * 100, value);
      }
      exact.add(NOON + i * 100, value);
    }
    long now = NOON + 20_000 * 100;
    var all = exact.between(0, now);
    for (var aggregate :
        List.of(
            Aggregate.SUM, Aggregate.AVERAGE, Aggregate.STD_DEV, Aggregate.MIN, Aggregate.MAX)) {
      assertThat(read(store, aggregate, 7, HOUR, now))
          .as("%s", aggregate)
          .isCloseTo(ExactWindow.answer(aggregate, P, all), within(1e-6));
    }
    assertThat(read(store, Aggregate.DISTINCT_COUNT, 7, HOUR, now))
        .isBetween(20_000 * 0.85, 20_000 * 1.15);
    assertThat(read(store, Aggregate.PERCENTILE, 7, HOUR, now))
        .isBetween(
            ExactWindow.answer(Aggregate.PERCENTILE, 87, all),
            ExactWindow.answer(Aggregate.PERCENTILE, 93, all));
  }

  @Test
  void keepsTheNewestHoweverOldTheyAre() {
    Property.forAll(
        source -> {
          var random = new Random(source.intIn(0, Integer.MAX_VALUE - 1));
          var aggregate = Aggregate.values()[random.nextInt(Aggregate.values().length)];
          var newest = new Series(1, aggregate.kind(), Retention.ofNewest(10));
          var own = new WindowStore(8 * MEBIBYTE);
          var exact = new ExactWindow();
          for (int i = 0; i < 100; i++) {
            long time = NOON + i * 100 * HOUR;
            long value = value(random);
            own.add(newest, 7, time, value);
            exact.add(time, value);
            double expected = ExactWindow.answer(aggregate, P, exact.newest(10, time));
            assertThat(own.read(newest, 7, question(aggregate, 10), time, 0, false))
                .as("%s after %d", aggregate, i)
                .isCloseTo(expected, within(1e-6));
          }
        });
  }

  @Test
  void includesTheCurrentSightingIfAsked() {
    var visits = series(1, Aggregate.DISTINCT_COUNT);
    store.add(visits, 7, NOON, 100);
    var with = question(Aggregate.DISTINCT_COUNT, HOUR);
    var without = new Question(Aggregate.DISTINCT_COUNT, HOUR, P, false);
    assertThat(store.read(visits, 7, with, NOON, 200, true)).isEqualTo(2);
    assertThat(store.read(visits, 7, with, NOON, 100, true)).isEqualTo(1);
    assertThat(store.read(visits, 7, with, NOON, 200, false)).isEqualTo(1);
    assertThat(store.read(visits, 7, without, NOON, 200, true)).isEqualTo(1);
  }

  @Test
  void leavesNoTraceOfWhatIsRolledBack() {
    Property.forAll(
        source -> {
          var random = new Random(source.intIn(0, Integer.MAX_VALUE - 1));
          var clean = new WindowStore(8 * MEBIBYTE);
          var disturbed = new WindowStore(8 * MEBIBYTE);
          long now = NOON;
          for (int batch = 0; batch < 10; batch++) {
            if (random.nextBoolean()) {
              disturbed.begin();
              addSome(new Random(random.nextLong()), now + random.nextInt(1000), disturbed);
              disturbed.rollback();
            }
            now += random.nextInt(300_000);
            long seed = random.nextLong();
            for (var each : List.of(clean, disturbed)) {
              each.begin();
              addSome(new Random(seed), now, each);
              each.commit(batch);
            }
          }
          assertSame(disturbed, clean, now);
          assertThat(disturbed.statistics().keys()).isEqualTo(clean.statistics().keys());
        });
  }

  private static void addSome(Random random, long time, WindowStore to) {
    for (int i = 0; i < 40; i++) {
      for (var aggregate : KINDS) {
        long key = random.nextInt(3) == 0 ? random.nextInt(100) : random.nextInt(2);
        to.add(series(1, aggregate), key, time + random.nextInt(60_000), value(random));
      }
    }
  }

  private void assertSame(WindowStore actual, WindowStore expected, long now) {
    for (var aggregate : Aggregate.values()) {
      for (long key = 0; key < 100; key++) {
        assertThat(read(actual, aggregate, key, HOUR, now))
            .as("%s of %d", aggregate, key)
            .isEqualTo(Double.valueOf(read(expected, aggregate, key, HOUR, now)));
      }
    }
  }

  @Test
  void comesBackFromASnapshotAndTheRestOfTheLog() throws IOException {
    var seeds = Map.of(1L, 11L, 2L, 22L, 3L, 33L);
    for (long position = 1; position <= 2; position++) {
      store.begin();
      addSome(new Random(seeds.get(position)), NOON, store);
      store.commit(position);
    }
    markComplete(store);
    var saved = saved(store);
    var loaded = new WindowStore(64 * MEBIBYTE);
    loaded.load(new ByteArrayInputStream(saved));
    assertThat(loaded.position()).isEqualTo(2);
    store.begin();
    addSome(new Random(seeds.get(3L)), NOON, store);
    store.commit(3);
    for (long position = 2; position <= 3; position++) {
      loaded.begin();
      loaded.replay(position);
      addSome(new Random(seeds.get(position)), NOON, loaded);
      loaded.commit(position);
    }
    assertSame(loaded, store, NOON);
  }

  private static void markComplete(WindowStore of) {
    for (var aggregate : KINDS) {
      of.markComplete(Set.of(series(1, aggregate)));
    }
  }

  private static byte[] saved(WindowStore of) throws IOException {
    var out = new ByteArrayOutputStream();
    of.save(out);
    return out.toByteArray();
  }

  @Test
  void refusesADamagedSnapshot() throws IOException {
    addSome(new Random(1), NOON, store);
    markComplete(store);
    var saved = saved(store);
    for (int at : new int[] {3, 9, 40, saved.length / 2, saved.length - 1}) {
      var damaged = saved.clone();
      damaged[at] ^= 0x10;
      assertThatThrownBy(
              () -> new WindowStore(64 * MEBIBYTE).load(new ByteArrayInputStream(damaged)))
          .isInstanceOf(SnapshotException.class);
    }
    var cut = java.util.Arrays.copyOf(saved, saved.length - 20);
    assertThatThrownBy(() -> new WindowStore(64 * MEBIBYTE).load(new ByteArrayInputStream(cut)))
        .isInstanceOf(SnapshotException.class);
  }

  @Test
  void forgetsWhatWasNotSeenForLongestWhenMemoryIsFull() {
    var small = new WindowStore(4 * MEBIBYTE);
    var visits = series(1, Aggregate.COUNT);
    long now = NOON;
    for (int i = 0; i < 300_000; i++) {
      if (i % 500 == 0) {
        if (i > 0) {
          small.commit(i);
        }
        small.begin();
        small.add(visits, -1, now, 0);
      }
      small.add(visits, i, now++, 0);
    }
    small.commit(300_000);
    var statistics = small.statistics();
    assertThat(statistics.evicted()).isGreaterThan(100_000);
    assertThat(statistics.refused()).isZero();
    assertThat(statistics.keys()).isBetween(100_000L, 140_000L);
    assertThat(read(small, Aggregate.COUNT, -1, HOUR, now)).isEqualTo(256, within(400.0));
    assertThat(read(small, Aggregate.COUNT, 299_999, HOUR, now)).isEqualTo(1);
    assertThat(read(small, Aggregate.COUNT, 5, HOUR, now)).isZero();
  }

  @Test
  void givesTheMemoryOfPassedWindowsBack() {
    var visits = series(1, Aggregate.COUNT);
    for (int day = 0; day < 10; day++) {
      for (int i = 0; i < 1_000; i++) {
        store.begin();
        for (int j = 0; j < 10; j++) {
          store.add(visits, day * 10_000L + i * 10 + j, NOON + day * 24 * HOUR, 0);
        }
        store.commit(i);
      }
    }
    assertThat(store.statistics().keys()).isLessThan(50_000);
  }

  @Test
  void dropsASeriesAndNoOther() {
    addSome(new Random(1), NOON, store);
    store.add(series(2, Aggregate.COUNT), 7, NOON, 0);
    store.drop(Set.of(series(1, Aggregate.COUNT)));
    assertThat(read(store, Aggregate.COUNT, 1, HOUR, NOON + HOUR)).isZero();
    assertThat(read(store, Aggregate.SUM, 1, HOUR, NOON + HOUR)).isPositive();
    assertThat(
            store.read(
                series(2, Aggregate.COUNT), 7, question(Aggregate.COUNT, HOUR), NOON, 0, false))
        .isEqualTo(1);
  }

  @Test
  void ignoresWhatIsTooLateToMatter() {
    var visits = series(1, Aggregate.COUNT);
    store.add(visits, 7, NOON, 0);
    store.add(visits, 7, NOON - 2 * HOUR, 0);
    assertThat(store.statistics().late()).isEqualTo(1);
  }
}
