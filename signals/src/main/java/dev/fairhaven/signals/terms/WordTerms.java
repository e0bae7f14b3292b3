package dev.fairhaven.signals.terms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds terms that begin with a word, where words of the text begin. Immutable and thread-safe.
///
/// One look into a hash table for each word of the text says whether any term begins with it, and
/// how long those are; one more for each of these lengths says whether such a term is there. Hashes
/// of passages come from those of prefixes (Karp and Rabin, "Efficient randomized pattern-matching
/// algorithms", 1987), and what they say is checked against the term itself.
final class WordTerms {

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final int NONE = -1;

  private final List<String> forms;
  private final int[] numbers;
  private final Table firstWords;
  private final int[][] lengths;
  private final Table terms;

  /// @param forms in the form of [NormalizedText], each once and with a word at its start
  /// @param numbers of the terms, by which finds are told
  WordTerms(List<String> forms, int[] numbers) {
    this.forms = forms;
    this.numbers = numbers;
    Map<Long, TreeSet<Integer>> byFirstWord = new LinkedHashMap<>();
    this.terms = new Table(forms.size());
    for (int term = 0; term < forms.size(); term++) {
      var form = forms.get(term);
      terms.put(hash(form, form.length()), term);
      byFirstWord
          .computeIfAbsent(hash(form, firstWordEnd(form)), _ -> new TreeSet<>())
          .add(form.length());
    }
    this.firstWords = new Table(byFirstWord.size());
    this.lengths = new int[byFirstWord.size()][];
    int word = 0;
    for (var entry : byFirstWord.entrySet()) {
      firstWords.put(entry.getKey(), word);
      lengths[word++] = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private static int firstWordEnd(String form) {
    var text = NormalizedText.of(form);
    int end = 0;
    while (end < text.length() && WordCharacters.isInWord(text, end)) {
      end++;
    }
    return end;
  }

  private static long hash(String form, int end) {
    long hash = 0;
    for (int i = 0; i < end; i++) {
      hash = hash * BASE + form.charAt(i) + 1;
    }
    return hash;
  }

  /// Tells `found` of every occurrence, in the order in which they begin. For a word with which
  /// terms begin, no more characters are read than the longest of these has.
  void find(NormalizedText text, Found found) {
    int length = text.length();
    int start = 0;
    long hash = 0;
    for (int i = 0; i <= length; i++) {
      if (i < length && WordCharacters.isInWord(text, i)) {
        hash = hash * BASE + text.charAt(i) + 1;
      } else {
        int word = i > start ? firstWords.get(hash) : NONE;
        if (word != NONE) {
          findAt(text, start, lengths[word], found);
        }
        start = i + 1;
        hash = 0;
      }
    }
  }

  /// @param lengths of terms that begin with the word at `start`, ascending
  private void findAt(NormalizedText text, int start, int[] lengths, Found found) {
    long hash = 0;
    int read = 0;
    for (int length : lengths) {
      if (start + length > text.length()) {
        return;
      }
      for (; read < length; read++) {
        hash = hash * BASE + text.charAt(start + read) + 1;
      }
      int term = terms.get(hash);
      if (term != NONE && isAt(forms.get(term), text, start)) {
        found.at(numbers[term], start, start + length);
      }
    }
  }

  private static boolean isAt(String form, NormalizedText text, int start) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) != text.charAt(start + i)) {
        return false;
      }
    }
    return true;
  }

  /// From hashes to numbers, with open addressing. Different terms with one hash would hide each
  /// other; of 64 bits none are known.
  private static final class Table {

    private final long[] keys;
    private final int[] values;
    private final int mask;

    Table(int size) {
      int capacity = Integer.highestOneBit(Math.max(size, 8) * 2 - 1) * 2;
      keys = new long[capacity];
      values = new int[capacity];
      mask = capacity - 1;
      Arrays.fill(values, NONE);
    }

    void put(long key, int value) {
      int slot = slot(key);
      while (values[slot] != NONE) {
        slot = slot + 1 & mask;
      }
      keys[slot] = key;
      values[slot] = value;
    }

    int get(long key) {
      int slot = slot(key);
      while (values[slot] != NONE && keys[slot] != key) {
        slot = slot + 1 & mask;
      }
      return values[slot];
    }

    private int slot(long key) {
      return (int) ((key * BASE) >>> 32) & mask;
    }
  }
}
