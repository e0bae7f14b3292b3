package dev.fairhaven.rules.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Looks for many literals in one pass over a text. Immutable and thread-safe.
///
/// @implNote Aho and Corasick, "Efficient string matching" (1975), with the failure transitions
///   worked into a full table, as characters fall into few classes. One step for each character and
///   one for each occurrence. If any literal ignores case the automaton does, and the others are
///   compared where it finds them.
public final class LiteralAutomaton {

  /// How long all literals of one automaton may be together.
  public static final int LENGTH_MAX = 20_000;

  private static final int ASCII = 128;
  private static final int[] NOTHING = {};

  private final List<Literal> literals;
  private final boolean ignoresCase;
  private final int classes;
  private final byte[] classOf = new byte[ASCII];

  /// The next state by state and class, complemented where literals end in it.
  private final int[] next;

  private final int[][] ends;
  private final int[] lengths;
  private final boolean[] isSimple;

  public LiteralAutomaton(List<Literal> literals) {
    this.literals = List.copyOf(literals);
    this.ignoresCase = literals.stream().anyMatch(Literal::ignoresCase);
    this.classes = classify();
    this.lengths = literals.stream().mapToInt(literal -> literal.text().length()).toArray();
    this.isSimple = new boolean[literals.size()];
    for (int i = 0; i < isSimple.length; i++) {
      isSimple[i] = isSimple(literals.get(i));
    }
    var trie = new Trie();
    this.ends = trie.ends.toArray(int[][]::new);
    this.next = trie.table();
  }

  private int classify() {
    int count = 1;
    for (var literal : literals) {
      for (char c : literal.text().toCharArray()) {
        char folded = fold(c);
        if (classOf[folded] == 0) {
          classOf[folded] = (byte) count++;
        }
      }
    }
    if (ignoresCase) {
      for (char c = 'A'; c <= 'Z'; c++) {
        classOf[c] = classOf[fold(c)];
      }
    }
    return count;
  }

  private char fold(char c) {
    return ignoresCase && c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  /// The literals as a tree of their characters, and how to go on where one does not.
  private final class Trie {
    private final List<int[]> children = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();

    Trie() {
      add();
      for (int i = 0; i < literals.size(); i++) {
        insert(i);
      }
    }

    private int add() {
      children.add(new int[classes]);
      ends.add(NOTHING);
      return children.size() - 1;
    }

    private void insert(int literal) {
      int state = 0;
      for (char c : literals.get(literal).text().toCharArray()) {
        var row = children.get(state);
        int type = classOf[fold(c)];
        row[type] = row[type] == 0 ? add() : row[type];
        state = row[type];
      }
      ends.set(state, concat(ends.get(state), new int[] {literal}));
    }

    /// Breadth first, so that the state a failure leads to is complete.
    int[] table() {
      var failures = new int[children.size()];
      var queue = new ArrayDeque<Integer>(List.of(0));
      while (!queue.isEmpty()) {
        complete(queue.remove(), failures, queue);
      }
      return flattened();
    }

    private void complete(int state, int[] failures, ArrayDeque<Integer> queue) {
      var row = children.get(state);
      for (int type = 0; type < classes; type++) {
        int otherwise = state == 0 ? 0 : children.get(failures[state])[type];
        if (row[type] == 0) {
          row[type] = otherwise;
        } else {
          failures[row[type]] = otherwise;
          LiteralAutomaton.this.ends[row[type]] =
              concat(LiteralAutomaton.this.ends[row[type]], LiteralAutomaton.this.ends[otherwise]);
          queue.add(row[type]);
        }
      }
    }

    private int[] flattened() {
      var table = new int[children.size() * classes];
      for (int state = 0; state < children.size(); state++) {
        for (int type = 0; type < classes; type++) {
          int to = children.get(state)[type];
          int scaled = to * classes;
          table[state * classes + type] =
              LiteralAutomaton.this.ends[to].length > 0 ? ~scaled : scaled;
        }
      }
      return table;
    }
  }

  private static int[] concat(int[] some, int[] others) {
    var all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  public Occurrences scan(String text) {
    var firstEnds = new int[literals.size()];
    var lastStarts = new int[literals.size()];
    boolean isPlain = true;
    boolean isFolded = false;
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ASCII) {
        isPlain = false;
        isFolded |= isFolded(c);
        state = 0;
        continue;
      }
      isPlain &= c != '\n';
      state = next[state + classOf[c]];
      if (state < 0) {
        state = ~state;
        found(text, i + 1, ends[state / classes], firstEnds, lastStarts);
      }
    }
    return new Occurrences(firstEnds, lastStarts, isPlain, isFolded);
  }

  /// The letters outside ASCII that are the same as `i`, `s` or `k` when case is ignored.
  static boolean isFolded(char c) {
    return c == '\u0130' || c == '\u0131' || c == '\u017F' || c == '\u212A';
  }

  private void found(String text, int end, int[] ending, int[] firstEnds, int[] lastStarts) {
    for (int literal : ending) {
      int start = end - lengths[literal];
      if (isSimple[literal] || isAt(text, literals.get(literal), start, end)) {
        firstEnds[literal] = firstEnds[literal] == 0 ? end : firstEnds[literal];
        lastStarts[literal] = start;
      }
    }
  }

  /// Whether a literal is wherever the automaton finds it.
  private boolean isSimple(Literal literal) {
    return !literal.startsAtBoundary()
        && !literal.endsAtBoundary()
        && literal.ignoresCase() == ignoresCase;
  }

  private boolean isAt(String text, Literal literal, int start, int end) {
    return (!literal.startsAtBoundary() || mayBeBoundary(text, start))
        && (!literal.endsAtBoundary() || mayBeBoundary(text, end))
        && (literal.ignoresCase() == ignoresCase || text.startsWith(literal.text(), start));
  }

  /// Certain between two characters of ASCII.
  private static boolean mayBeBoundary(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at == text.length() ? ' ' : text.charAt(at);
    return before >= ASCII || after >= ASCII || isWord(before) != isWord(after);
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
