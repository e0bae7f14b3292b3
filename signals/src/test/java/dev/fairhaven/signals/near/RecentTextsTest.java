package dev.fairhaven.signals.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.signals.near.RecentTexts.NearDuplicates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTextsTest {

  private static final long NOON = 1_800_000_000_000L;
  private static final String OFFER =
      "Earn four hundred a day from your sofa, my cousin did it and bought a boat. Write to me now!";

  private static TextFingerprint fingerprint(String text) {
    return TextFingerprint.of(text).orElseThrow();
  }

  @Test
  void countsTheSameTextSlightlyChangedAndItsAccounts() {
    var recent = new RecentTexts(100);
    recent.add(fingerprint(OFFER), NOON, 1);
    recent.add(fingerprint(OFFER.toUpperCase(java.util.Locale.ROOT)), NOON + 1, 2);
    recent.add(fingerprint(OFFER.replace("sofa", "home").replace("!", " 7731")), NOON + 2, 3);
    recent.add(fingerprint(OFFER.replace("n f", "n\u200b f")), NOON + 3, 3);
    recent.add(
        fingerprint("The library opens at nine on Saturdays, and there is cake for everybody."),
        NOON,
        4);
    assertThat(recent.find(fingerprint(OFFER), NOON, 0.6))
        .isEqualTo(new NearDuplicates(4, 3, false));
    assertThat(recent.find(fingerprint(OFFER), NOON + 2, 0.6))
        .isEqualTo(new NearDuplicates(2, 1, false));
    assertThat(recent.find(fingerprint(OFFER), NOON, 1)).isEqualTo(new NearDuplicates(3, 3, false));
  }

  @Test
  void makesNoPrintOfAShortText() {
    assertThat(TextFingerprint.of("Happy birthday!")).isEmpty();
    assertThat(TextFingerprint.of("   " + "\u200b".repeat(100))).isEmpty();
    assertThat(TextFingerprint.of("x".repeat(3_000_000))).isPresent();
  }

  @Test
  void letsTheOldestGoWhenThereIsNoRoom() {
    var recent = new RecentTexts(3);
    for (int i = 0; i < 10; i++) {
      recent.add(fingerprint(OFFER), NOON + i, i);
      assertThat(recent.find(fingerprint(OFFER), 0, 0.9).texts()).isEqualTo(Math.min(3, i + 1));
    }
    assertThat(recent.size()).isEqualTo(3);
  }

  @Test
  void stopsCountingAWave() {
    var recent = new RecentTexts(20_000);
    IntStream.range(0, 20_000).forEach(i -> recent.add(fingerprint(OFFER), NOON, i % 50));
    assertThat(recent.find(fingerprint(OFFER), NOON, 0.6))
        .isEqualTo(new NearDuplicates(RecentTexts.COMPARED_MAX, 50, true));
  }

  @Test
  void refusesWhatItCannotHold() {
    assertThatThrownBy(() -> new RecentTexts(0)).hasMessageContaining("got 0");
    var recent = new RecentTexts(1);
    assertThatThrownBy(() -> recent.find(fingerprint(OFFER), 0, Double.NaN))
        .hasMessageContaining("expected a similarity");
  }

  /// Texts of words from a small vocabulary, so that unrelated ones have some in common.
  private static String text(Random random) {
    return IntStream.range(0, 25)
        .mapToObj(_ -> "word" + Integer.toString(random.nextInt(5_000), 36))
        .collect(Collectors.joining(" "));
  }

  private static String changed(String text, Random random, int words) {
    var all = new ArrayList<>(List.of(text.split(" ")));
    for (int i = 0; i < words; i++) {
      all.set(random.nextInt(all.size()), "other" + random.nextInt(1_000));
    }
    return String.join(" ", all);
  }

  private static Set<String> runs(String text) {
    var runs = new HashSet<String>();
    for (int i = 0; i + TextFingerprint.RUN <= text.length(); i++) {
      runs.add(text.substring(i, i + TextFingerprint.RUN));
    }
    return runs;
  }

  private static double jaccard(String some, String other) {
    var both = runs(some);
    both.retainAll(runs(other));
    var either = runs(some);
    either.addAll(runs(other));
    return (double) both.size() / either.size();
  }

  @Test
  void estimatesWhatTextsHaveInCommon() {
    var random = new Random(7);
    double error = 0;
    int pairs = 500;
    for (int i = 0; i < pairs; i++) {
      var text = text(random);
      var other = changed(text, random, random.nextInt(20));
      double estimate = fingerprint(text).similarity(fingerprint(other));
      error += Math.pow(estimate - jaccard(text, other), 2);
    }
    assertThat(Math.sqrt(error / pairs)).isLessThan(0.06);
  }

  @Test
  void findsAlmostAllThatComparingEachWouldFind() {
    var random = new Random(7);
    var recent = new RecentTexts(5_000);
    var fingerprints = new ArrayList<TextFingerprint>();
    var originals = new ArrayList<String>();
    for (int i = 0; i < 1_000; i++) {
      var original = text(random);
      originals.add(original);
      for (int copy = 0; copy < 3; copy++) {
        var fingerprint = fingerprint(changed(original, random, random.nextInt(6)));
        fingerprints.add(fingerprint);
        recent.add(fingerprint, NOON + i, i);
      }
    }
    int expected = 0;
    int found = 0;
    for (var original : originals) {
      var fingerprint = fingerprint(original);
      expected +=
          (int) fingerprints.stream().filter(each -> each.similarity(fingerprint) >= 0.7).count();
      found += recent.find(fingerprint, NOON, 0.7).texts();
    }
    assertThat(found).isBetween((int) (0.94 * expected), (int) (1.06 * expected));
    assertThat(expected).isGreaterThan(1_500);
  }
}
