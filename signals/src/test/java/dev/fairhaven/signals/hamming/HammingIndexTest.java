package dev.fairhaven.signals.hamming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.signals.pdq.PdqHash;
import dev.fairhaven.signals.snapshot.SnapshotException;
import dev.fairhaven.testkit.Property;
import dev.fairhaven.testkit.Property.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HammingIndexTest {

  private static final Executor AT_ONCE = Runnable::run;

  /// Merges that the test lets happen when it likes.
  private static final class Later extends ArrayDeque<Runnable> implements Executor {
    private static final long serialVersionUID = 1;

    @Override
    public void execute(Runnable merge) {
      add(merge);
    }

    void runAll() {
      for (var merge = poll(); merge != null; merge = poll()) {
        merge.run();
      }
    }
  }

  /// What an index should say, found by comparing everything.
  private static List<Match> expected(
      Map<Long, PdqHash> hashes, PdqHash query, int threshold, int limit) {
    return hashes.entrySet().stream()
        .map(entry -> new Match(entry.getKey(), entry.getValue().distance(query)))
        .filter(match -> match.distance() <= threshold)
        .sorted(Match.NEAREST_FIRST)
        .limit(limit)
        .toList();
  }

  private static PdqHash hash(Source source) {
    return new PdqHash(word(source), word(source), word(source), word(source));
  }

  private static long word(Source source) {
    long word = 0;
    for (int i = 0; i < 4; i++) {
      word = word << 16 | source.intIn(0, 0xffff);
    }
    return word;
  }

  /// A hash that differs in up to so many bits.
  private static PdqHash near(PdqHash hash, Source source, int bitsMax) {
    var words = new long[] {hash.word0(), hash.word1(), hash.word2(), hash.word3()};
    for (int i = source.intIn(0, bitsMax); i > 0; i--) {
      words[source.intIn(0, 3)] ^= 1L << source.intIn(0, 63);
    }
    return new PdqHash(words[0], words[1], words[2], words[3]);
  }

  @Test
  void agreesWithComparingEverything() {
    Property.forAll(
        source -> {
          var later = new Later();
          var index = new HammingIndex(later, source.intIn(1, 16));
          var model = new TreeMap<Long, PdqHash>();
          var center = hash(source);
          for (int step = 0; step < 40; step++) {
            change(source, index, model, later, center);
            var query = near(center, source, 12);
            int threshold = source.oneOf(List.of(0, 7, 15, 16, 20, 25, 31, 32, 60, 256));
            int limit = source.oneOf(List.of(1, 5, HammingIndex.MATCHES_MAX));
            assertThat(index.search(query, threshold, limit))
                .isEqualTo(expected(model, query, threshold, limit));
            assertThat(index.size()).isEqualTo(model.size());
          }
        });
  }

  private static void change(
      Source source, HammingIndex index, Map<Long, PdqHash> model, Later later, PdqHash center) {
    long id = source.intIn(0, 60);
    switch (source.intIn(0, 11)) {
      case 0, 1 -> assertThat(index.remove(id)).isEqualTo(model.remove(id) != null);
      case 2 -> later.runAll();
      case 3 -> {
        later.runAll();
        index.compact();
      }
      case 4 -> assertThat(index.contains(id)).isEqualTo(model.containsKey(id));
      default -> {
        var hash = near(center, source, 40);
        index.add(id, hash);
        model.put(id, hash);
      }
    }
  }

  @Test
  void findsNeighboursAmongManyStrangers() {
    Property.forAll(
        source -> {
          var index = new HammingIndex(AT_ONCE, 64);
          for (long id = 0; id < 500; id++) {
            index.add(id, hash(source));
          }
          var known = hash(source);
          index.add(1_000, known);
          index.compact();
          var near = near(known, source, 31);
          assertThat(index.search(near, 31, 10))
              .containsExactly(new Match(1_000, known.distance(near)));
        });
  }

  /// Many hashes with the same bits in a slot must not make a search miss, or find twice.
  @Test
  void copesWithHashesThatAreAlike() {
    var index = new HammingIndex(AT_ONCE, 32);
    for (long id = 0; id < 300; id++) {
      index.add(id, new PdqHash(id, 0, 0, 0));
    }
    index.compact();
    assertThat(index.search(PdqHash.ZERO, 31, 10_000)).hasSize(300).doesNotHaveDuplicates();
    assertThat(index.search(PdqHash.ZERO, 1, 10_000)).hasSize(10);
  }

  @Test
  void isFilledAtOnce() {
    var index = new HammingIndex(AT_ONCE);
    index.addAll(100, i -> 2L * i, i -> new PdqHash(0, 0, 0, i));
    assertThat(index.search(new PdqHash(0, 0, 0, 3), 0, 10)).containsExactly(new Match(6, 0));
    assertThatThrownBy(() -> index.addAll(1, i -> i, _ -> PdqHash.ZERO))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new HammingIndex(AT_ONCE).addAll(2, _ -> 1, _ -> PdqHash.ZERO))
        .hasMessage("expected ascending ids, got 1");
  }

  @Test
  void keepsWhatWasRemovedDuringAMergeRemoved() {
    var later = new Later();
    var index = new HammingIndex(later, 2);
    index.add(1, PdqHash.ZERO);
    index.add(2, PdqHash.ZERO);
    index.remove(1);
    index.add(2, new PdqHash(1, 0, 0, 0));
    later.runAll();
    assertThat(index.search(PdqHash.ZERO, 31, 10)).containsExactly(new Match(2, 1));
  }

  @Test
  void savesAndLoads() {
    Property.forAll(
        source -> {
          var index = new HammingIndex(AT_ONCE, 8);
          var model = new TreeMap<Long, PdqHash>();
          var center = hash(source);
          for (var hash : source.listOf(HammingIndexTest::hash)) {
            long id = source.intIn(-50, 50);
            index.add(id, hash);
            model.put(id, hash);
          }
          var loaded = loaded(saved(index));
          assertThat(loaded.search(center, 256, 10_000))
              .isEqualTo(expected(model, center, 256, 10_000));
          loaded.add(99, center);
          assertThat(loaded.search(center, 0, 10)).containsExactly(new Match(99, 0));
        });
  }

  private static byte[] saved(HammingIndex index) {
    try {
      var out = new ByteArrayOutputStream();
      index.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static HammingIndex loaded(byte[] bytes) {
    try {
      return HammingIndex.load(new ByteArrayInputStream(bytes), AT_ONCE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void refusesDamagedSnapshots() {
    var index = new HammingIndex(AT_ONCE);
    index.add(1, PdqHash.ZERO);
    index.add(2, new PdqHash(1, 2, 3, 4));
    var whole = saved(index);
    for (int at = 0; at < whole.length; at++) {
      var damaged = whole.clone();
      damaged[at] ^= 1;
      assertThatThrownBy(() -> HammingIndex.load(new ByteArrayInputStream(damaged), AT_ONCE))
          .as("byte " + at)
          .isInstanceOf(SnapshotException.class);
      var cut = java.util.Arrays.copyOf(whole, at);
      assertThatThrownBy(() -> HammingIndex.load(new ByteArrayInputStream(cut), AT_ONCE))
          .isInstanceOf(SnapshotException.class)
          .hasMessageContaining("cut short");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 257})
  void refusesThresholdsThatMeanNothing(int threshold) {
    assertThatThrownBy(() -> new HammingIndex(AT_ONCE).search(PdqHash.ZERO, threshold, 1))
        .hasMessage("expected a threshold from 0 to 256, got " + threshold);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_001})
  void boundsHowManyMatchesAreReturned(int limit) {
    assertThatThrownBy(() -> new HammingIndex(AT_ONCE).search(PdqHash.ZERO, 31, limit))
        .hasMessage("expected a limit from 1 to 10000, got " + limit);
  }
}
