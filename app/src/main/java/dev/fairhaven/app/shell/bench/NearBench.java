package dev.fairhaven.app.shell.bench;

import dev.fairhaven.signals.near.RecentTexts;
import dev.fairhaven.signals.near.TextFingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Measures counting texts that are near one, among many recent ones. One thread.
public final class NearBench {

  private static final int WORDS = 20_000;
  private static final int WORDS_PER_TEXT = 30;
  private static final int CHANGED_MAX = 4;
  private static final int QUERIES = 4_096;
  private static final double SIMILARITY = 0.6;

  /// One in so many texts has a query that is it, slightly changed.
  private static final int PLANTED = 1_024;

  private final SplittableRandom random = new SplittableRandom(5);
  private final List<String> words = words();

  /// What was measured; rates are medians over parts of a third of a CPU-second.
  ///
  /// @param printsPerCpuSecond of texts of 200 characters
  /// @param lookupsPerCpuSecond questions, half of them for texts that are there slightly changed
  /// @param recall of texts with up to four of thirty words changed, how many are found
  /// @param falseShare of questions for texts that are not there, how many find something
  /// @param buildSeconds to add all texts, their prints included, CPU time
  public record Report(
      int texts,
      double printsPerCpuSecond,
      double lookupsPerCpuSecond,
      double recall,
      double falseShare,
      double buildSeconds,
      long heapBytes) {}

  public Report run(int texts) {
    long heapBefore = CpuRate.heapBytes();
    var recent = new RecentTexts(texts);
    var planted = new ArrayList<String>();
    double build = CpuRate.secondsOf(() -> fill(recent, texts, planted));
    long bytes = CpuRate.heapBytes() - heapBefore;
    var known = planted.stream().map(this::changed).map(NearBench::print).toList();
    var unknown = new ArrayList<TextFingerprint>();
    while (unknown.size() < known.size()) {
      unknown.add(print(text()));
    }
    var samples = new ArrayList<String>();
    while (samples.size() < QUERIES) {
      samples.add(text());
    }
    double prints = CpuRate.of(i -> print(samples.get(i % QUERIES)));
    double lookups =
        CpuRate.of(
            i -> {
              var side = (i & 1) == 0 ? known : unknown;
              recent.find(side.get(i / 2 % side.size()), 0, SIMILARITY);
            });
    return new Report(
        texts,
        prints,
        lookups,
        foundShare(recent, known),
        foundShare(recent, unknown),
        build,
        bytes);
  }

  private void fill(RecentTexts recent, int texts, List<String> planted) {
    for (int i = 0; i < texts; i++) {
      var text = text();
      recent.add(print(text), i, i % 100_000);
      if (i % PLANTED == 0 && planted.size() < QUERIES) {
        planted.add(text);
      }
    }
  }

  private static TextFingerprint print(String text) {
    return TextFingerprint.of(text).orElseThrow();
  }

  private static double foundShare(RecentTexts recent, List<TextFingerprint> prints) {
    long found =
        prints.stream().filter(print -> recent.find(print, 0, SIMILARITY).texts() > 0).count();
    return (double) found / prints.size();
  }

  private List<String> words() {
    var made = new ArrayList<String>();
    for (int i = 0; i < WORDS; i++) {
      var word = new StringBuilder();
      for (int left = 2 + random.nextInt(8); left > 0; left--) {
        word.append("etaoinshrdlucmfwypvbgkjqxz".charAt(random.nextInt(1 + random.nextInt(26))));
      }
      made.add(word.toString());
    }
    return made;
  }

  /// Common words are as much more frequent as in a language.
  private String word() {
    return words.get(random.nextInt(1 + random.nextInt(WORDS)));
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = 0; i < WORDS_PER_TEXT; i++) {
      text.append(word()).append(' ');
    }
    return text.toString();
  }

  private String changed(String text) {
    var all = text.split(" ");
    for (int left = 1 + random.nextInt(CHANGED_MAX); left > 0; left--) {
      all[random.nextInt(all.length)] = word();
    }
    return String.join(" ", all);
  }
}
