package dev.fairhaven.signals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds which of many terms a text contains, as whole words. Immutable and thread-safe.
///
/// Text and terms are compared in the form of [NormalizedText]. Where a term starts or ends with a
/// letter or digit, the text must not go on with another one there, except in scripts that are
/// written without blanks, such as Chinese, Japanese and Thai.
///
/// Aho and Corasick's automaton ("Efficient string matching", 1975): one pass over the text,
/// whatever the number of terms. Transitions are in one hash table keyed by state and character.
public final class TermMatcher {

  /// How many terms a matcher may have, and how long a term may be.
  public static final int TERMS_MAX = 200_000;

  public static final int TERM_LENGTH_MAX = 1000;

  private static final int NONE = -1;

  private final List<String> terms;
  private final Transitions transitions;
  private final int[] fallback;
  private final int[] ending;
  private final int[] nextEnding;
  private final int[] lengths;

  /// A term and where it was found.
  ///
  /// @param term as it was given
  /// @param start in UTF-16 units of the original text
  /// @param end exclusive
  public record Match(String term, int start, int end) {}

  private TermMatcher(Map<String, String> termByForm) {
    this.terms = List.copyOf(termByForm.values());
    int states = 1 + termByForm.keySet().stream().mapToInt(String::length).sum();
    this.transitions = new Transitions(states);
    this.fallback = new int[states];
    this.ending = new int[states];
    this.nextEnding = new int[states];
    this.lengths = termByForm.keySet().stream().mapToInt(String::length).toArray();
    Arrays.fill(ending, NONE);
    Arrays.fill(nextEnding, NONE);
    build(List.copyOf(termByForm.keySet()));
  }

  /// A matcher of terms. Of terms that are the same when normalised the first counts.
  ///
  /// @throws IllegalArgumentException when a term has nothing visible or a bound is exceeded
  public static TermMatcher of(Collection<String> terms) {
    if (terms.size() > TERMS_MAX) {
      throw new IllegalArgumentException("more than " + TERMS_MAX + " terms");
    }
    var termByForm = new LinkedHashMap<String, String>();
    for (var term : terms) {
      var form = NormalizedText.of(term).toString().strip();
      if (form.isEmpty() || form.length() > TERM_LENGTH_MAX) {
        throw new IllegalArgumentException(
            "a term must have 1 to " + TERM_LENGTH_MAX + " characters");
      }
      termByForm.putIfAbsent(form, term);
    }
    return new TermMatcher(termByForm);
  }

  private void build(List<String> forms) {
    var children = new ArrayList<List<Integer>>();
    children.add(new ArrayList<>());
    for (int term = 0; term < forms.size(); term++) {
      insert(forms.get(term), term, children);
    }
    link(children);
  }

  private void insert(String form, int term, List<List<Integer>> children) {
    int state = 0;
    for (int i = 0; i < form.length(); i++) {
      int next = transitions.get(state, form.charAt(i));
      if (next == NONE) {
        next = children.size();
        children.add(new ArrayList<>());
        children.get(state).add(next);
        transitions.put(state, form.charAt(i), next);
      }
      state = next;
    }
    ending[state] = term;
  }

  /// Sets for each state the longest proper suffix of it that is a state too, breadth first.
  private void link(List<List<Integer>> children) {
    var queue = new ArrayDeque<>(children.getFirst());
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (int child : children.get(state)) {
        fallback[child] = step(fallback[state], transitions.characterOf(child));
        queue.add(child);
      }
      int shorter = fallback[state];
      nextEnding[state] = ending[shorter] == NONE ? nextEnding[shorter] : shorter;
    }
  }

  private int step(int state, char c) {
    int from = state;
    int next = transitions.get(from, c);
    while (next == NONE && from != 0) {
      from = fallback[from];
      next = transitions.get(from, c);
    }
    return next == NONE ? 0 : next;
  }

  /// Every occurrence of every term, ordered by start, the longer first. Occurrences may overlap.
  public List<Match> find(String text) {
    return find(text, Integer.MAX_VALUE);
  }

  /// The same, but no more than `limit` of those that end first.
  public List<Match> find(String text, int limit) {
    var normalized = NormalizedText.of(text);
    List<Match> matches = new ArrayList<>(0);
    int state = 0;
    for (int i = 0; i < normalized.length() && matches.size() < limit; i++) {
      state = step(state, normalized.charAt(i));
      int found = ending[state] == NONE ? nextEnding[state] : state;
      for (; found > 0 && matches.size() < limit; found = nextEnding[found]) {
        add(normalized, i + 1, ending[found], matches);
      }
    }
    matches.sort(
        Comparator.comparingInt(Match::start).thenComparing(Match::end, Comparator.reverseOrder()));
    return matches;
  }

  private void add(NormalizedText text, int end, int term, List<Match> matches) {
    int start = end - lengths[term];
    boolean whole =
        !(start > 0 && joins(text, start - 1)) && !(end < text.length() && joins(text, end - 1));
    if (whole) {
      matches.add(new Match(terms.get(term), text.originalStart(start), text.originalEnd(end - 1)));
    }
  }

  /// Whether the character at `index` and the one after it belong to one word.
  private static boolean joins(NormalizedText text, int index) {
    return WordCharacters.isInWord(text, index) && WordCharacters.isInWord(text, index + 1);
  }

  /// A hash table from state and character to state, with open addressing.
  private static final class Transitions {
    private final long[] keys;
    private final int[] values;
    private final char[] characters;
    private final int mask;

    Transitions(int states) {
      int capacity = Integer.highestOneBit(Math.max(states, 8) * 2 - 1) * 2;
      keys = new long[capacity];
      values = new int[capacity];
      characters = new char[states];
      mask = capacity - 1;
      Arrays.fill(values, NONE);
    }

    int get(int state, char c) {
      long key = (long) state << Character.SIZE | c;
      int slot = slot(key);
      while (values[slot] != NONE && keys[slot] != key) {
        slot = slot + 1 & mask;
      }
      return values[slot];
    }

    void put(int state, char c, int next) {
      long key = (long) state << Character.SIZE | c;
      int slot = slot(key);
      while (values[slot] != NONE) {
        slot = slot + 1 & mask;
      }
      keys[slot] = key;
      values[slot] = next;
      characters[next] = c;
    }

    char characterOf(int state) {
      return characters[state];
    }

    private int slot(long key) {
      long mixed = key * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 32) & mask;
    }
  }
}
