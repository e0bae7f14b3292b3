package dev.fairhaven.signals.near;

import dev.fairhaven.signals.terms.NormalizedText;
import java.util.Arrays;
import java.util.Optional;

/// What stands for a text when texts are compared: the smaller the change, the more of it stays.
///
/// @implNote MinHash (Broder, 1997) over the runs of five characters of the normalised text: the
///   least value that each of [#HASHES] functions gives to any run. The share of equal values is an
///   unbiased estimate of how many runs two texts have in common, of all that either has. Runs of
///   characters, rather than words, because many languages do not set words apart, and because
///   whoever varies a text changes letters too. SimHash takes less room, but a changed word in a
///   post of a hundred characters turns more of its bits than an index can look for.
public final class TextFingerprint {

  /// Values of a fingerprint.
  public static final int HASHES = 100;

  /// Characters of a run.
  static final int RUN = 5;

  /// Texts with fewer runs say too little to be told from others by them.
  public static final int RUNS_MIN = 24;

  /// Runs that are looked at; those of longer texts are those of their beginning.
  static final int RUNS_MAX = 20_000;

  private static final long PRIME = 0x100000001b3L;

  private static final int[] FACTORS = new int[HASHES];
  private static final int[] TERMS = new int[HASHES];

  static {
    long state = 0x9e3779b97f4a7c15L;
    for (int i = 0; i < HASHES; i++) {
      state = mixed(state + i);
      FACTORS[i] = (int) state | 1;
      TERMS[i] = (int) (state >>> 32);
    }
  }

  private final int[] minima;

  private TextFingerprint(int[] minima) {
    this.minima = minima;
  }

  /// Empty for a text that is too short.
  public static Optional<TextFingerprint> of(String text) {
    var normalized = NormalizedText.of(text);
    int runs = Math.min(normalized.length() - RUN + 1, RUNS_MAX);
    if (runs < RUNS_MIN) {
      return Optional.empty();
    }
    var minima = new int[HASHES];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int i = 0; i < runs; i++) {
      take(hash(normalized, i), minima);
    }
    return Optional.of(new TextFingerprint(minima));
  }

  private static int hash(NormalizedText text, int from) {
    long hash = 0;
    for (int i = from; i < from + RUN; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return (int) (mixed(hash) >>> 32);
  }

  private static void take(int run, int[] minima) {
    for (int i = 0; i < HASHES; i++) {
      minima[i] = Math.min(minima[i], run * FACTORS[i] + TERMS[i]);
    }
  }

  /// Every bit of the result depends on every bit of the number (SplitMix64).
  static long mixed(long number) {
    long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  /// How many of all runs that either text has, both have, from 0 to 1: an estimate, of which two
  /// thirds are within 0.05.
  public double similarity(TextFingerprint other) {
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      equal += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) equal / HASHES;
  }

  int minimum(int index) {
    return minima[index];
  }
}
