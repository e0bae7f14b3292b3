package dev.fairhaven.signals.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds terms that may begin anywhere, also within a word: those that begin with a sign, or in a
/// script that is written without blanks. Immutable and thread-safe.
///
/// Aho and Corasick's automaton ("Efficient string matching", 1975): one pass over the text,
/// whatever the number of terms. Transitions are in one hash table keyed by state and character.
final class Automaton {

  private static final int NONE = -1;

  private final int[] numbers;
  private final Transitions transitions;
  private final int[] fallback;
  private final int[] ending;
  private final int[] nextEnding;
  private final int[] lengths;

  /// @param forms in the form of [NormalizedText], each once
  /// @param numbers of the terms, by which finds are told
  Automaton(List<String> forms, int[] numbers) {
    int states = 1 + forms.stream().mapToInt(String::length).sum();
    this.numbers = numbers;
    this.transitions = new Transitions(states);
    this.fallback = new int[states];
    this.ending = new int[states];
    this.nextEnding = new int[states];
    this.lengths = forms.stream().mapToInt(String::length).toArray();
    Arrays.fill(ending, NONE);
    Arrays.fill(nextEnding, NONE);
    build(forms);
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

  /// Tells `found` of every occurrence, in the order in which they end.
  void find(NormalizedText text, Found found) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = step(state, text.charAt(i));
      int end = ending[state] == NONE ? nextEnding[state] : state;
      for (; end > 0; end = nextEnding[end]) {
        int term = ending[end];
        found.at(numbers[term], i + 1 - lengths[term], i + 1);
      }
    }
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
