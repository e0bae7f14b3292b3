package dev.fairhaven.app.shell.bench;

import dev.fairhaven.app.detection.builtinclassifiers.DefaultModel;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.lists.ListSnapshot.Matcher.OfText;
import dev.fairhaven.rules.lists.ListSnapshot.Search;
import dev.fairhaven.rules.lists.Selection;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.personal.PersonalDataFinder;
import dev.fairhaven.signals.terms.ObfuscatedTerms;
import dev.fairhaven.signals.terms.TermMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures judging texts of 200 characters. One thread.
public final class TextBench {

  private static final int TEXT_LENGTH = 200;
  private static final int TEXTS = 2_048;
  private static final int WORDS = 20_000;
  private static final int QUERIES = 1_000;

  private final SplittableRandom random = new SplittableRandom(4);
  private final List<String> words = words(WORDS);
  private final List<String> texts = texts();
  private final List<String> obfuscatedTexts = texts.stream().map(this::obfuscated).toList();

  /// What was measured; rates are medians over parts of a third of a CPU-second.
  ///
  /// @param classifiedPerCpuSecond texts judged by the default classifier for all its categories
  /// @param neuralPerCpuSecond the same by the one that reads meanings; made-up words are cut into
  ///   more pieces than those of a language, so this is the slow end
  /// @param matchedPerCpuSecond texts searched for all terms
  /// @param detailedPerCpuSecond the same, where one term in a hundred may be inside longer words
  ///   and has two exceptions
  /// @param obfuscatedPerCpuSecond texts searched for all terms in obfuscated form, of which one
  ///   word in ten looks like one
  /// @param queriedPerCpuSecond texts asked a thousand queries of two to four words each
  /// @param personalPerCpuSecond texts searched for personal data, of which there is none
  /// @param termsBuildSeconds to make the matcher, CPU time
  /// @param termsHeapBytes the matcher takes
  public record Report(
      int terms,
      double classifiedPerCpuSecond,
      double neuralPerCpuSecond,
      double matchedPerCpuSecond,
      double detailedPerCpuSecond,
      double obfuscatedPerCpuSecond,
      double queriedPerCpuSecond,
      double personalPerCpuSecond,
      double termsBuildSeconds,
      long termsHeapBytes) {}

  /// @param terms of the matcher; one in a thousand words of the texts is one
  public Report run(int terms) {
    double classified = classified(DefaultModel.shared());
    double neural = classified(DefaultModel.neural());
    var termWords = terms(terms);
    long heapBefore = CpuRate.heapBytes();
    var built = new ArrayList<TermMatcher>(1);
    double build = CpuRate.secondsOf(() -> built.add(TermMatcher.of(termWords)));
    var matcher = built.getFirst();
    long bytes = CpuRate.heapBytes() - heapBefore;
    double matched = CpuRate.of(i -> matcher.find(texts.get(i % TEXTS)));
    var detailed = (OfText) detailed(termWords).matcher();
    var search = new Search(Instant.EPOCH, false, Selection.ALL, Integer.MAX_VALUE);
    double insides = CpuRate.of(i -> detailed.find(texts.get(i % TEXTS), search));
    var obfuscated = ObfuscatedTerms.of(termWords);
    double unmasked = CpuRate.of(i -> obfuscated.find(obfuscatedTexts.get(i % TEXTS)));
    var queries = (OfText) queries().matcher();
    double queried = CpuRate.of(i -> queries.find(texts.get(i % TEXTS), search));
    double personal = CpuRate.of(i -> PersonalDataFinder.shared().find(texts.get(i % TEXTS)));
    return new Report(
        terms, classified, neural, matched, insides, unmasked, queried, personal, build, bytes);
  }

  private static ListSnapshot detailed(List<String> terms) {
    var entries = new ArrayList<ListEntry>();
    for (int i = 0; i < terms.size(); i++) {
      var term = terms.get(i);
      var excepting = new EntryTraits(null, "", "", true, List.of(term + " it", "my " + term));
      entries.add(new ListEntry(term, null, i % 100 == 0 ? excepting : EntryTraits.NONE));
    }
    return ListSnapshot.of("terms", ListKind.TERMS, 1, entries);
  }

  private ListSnapshot queries() {
    var entries =
        Stream.generate(this::query).distinct().limit(QUERIES).map(ListEntry::of).toList();
    return ListSnapshot.of("queries", ListKind.QUERIES, 1, entries);
  }

  private String query() {
    var some = Stream.generate(() -> words.get(random.nextInt(WORDS))).limit(4).toList();
    return switch (random.nextInt(4)) {
      case 0 -> "%s AND %s".formatted(some.get(0), some.get(1));
      case 1 -> "\"%s %s\"~5".formatted(some.get(0), some.get(1));
      case 2 -> "%s AND (%s OR %s) NOT %s".formatted(some.toArray());
      default -> "\"%s %s %s\"".formatted(some.get(0), some.get(1), some.get(2));
    };
  }

  private double classified(TextClassifier classifier) {
    return CpuRate.of(i -> check(classifier.score(texts.get(i % TEXTS)).of(Category.TOXICITY)));
  }

  private static void check(double score) {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalStateException("expected a score from 0 to 1, got " + score);
    }
  }

  /// Words of which no two are alike, as long as those of a language are.
  private List<String> words(int count) {
    var made = new LinkedHashSet<String>();
    while (made.size() < count) {
      var word = new StringBuilder();
      for (int left = 2 + random.nextInt(8); left > 0; left--) {
        word.append("etaoinshrdlucmfwypvbgkjqxz".charAt(random.nextInt(1 + random.nextInt(26))));
      }
      made.add(word.toString());
    }
    return List.copyOf(made);
  }

  private List<String> texts() {
    var made = new ArrayList<String>();
    for (int i = 0; i < TEXTS; i++) {
      var text = new StringBuilder();
      while (text.length() < TEXT_LENGTH) {
        text.append(words.get(random.nextInt(WORDS))).append(random.nextInt(12) == 0 ? ". " : " ");
      }
      made.add(text.substring(0, TEXT_LENGTH));
    }
    return made;
  }

  /// The same text with one word in ten obfuscated.
  private String obfuscated(String text) {
    return Stream.of(text.split(" "))
        .map(word -> random.nextInt(10) == 0 ? obfuscatedWord(word) : word)
        .collect(Collectors.joining(" "));
  }

  private String obfuscatedWord(String word) {
    return switch (random.nextInt(4)) {
      case 0 -> word.replace('o', '0').replace('e', '3').replace('i', '1');
      case 1 -> String.join(".", word.split(""));
      case 2 -> word.replace('a', 'á').replace('o', 'ö').replace('e', 'е');
      default -> word.length() < 3 ? word : word.charAt(0) + "*" + word.substring(2);
    };
  }

  private List<String> terms(int count) {
    var made = new LinkedHashSet<>(words.subList(0, Math.min(count, WORDS / 1_000)));
    while (made.size() < count) {
      made.add(words.get(random.nextInt(WORDS)) + words.get(random.nextInt(WORDS)));
    }
    return List.copyOf(made);
  }
}
