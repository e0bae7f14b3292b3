package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Evaluation.Evidence;
import dev.fairhaven.rules.regex.Occurrences;
import dev.fairhaven.rules.regex.PatternSearch;
import dev.fairhaven.rules.regex.PythonPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Expressions about the text of a variable that are settled, mostly, by the one pass that looks
/// for the literals of all of them.
final class ScanNodes {

  private ScanNodes() {}

  /// `'literal' in Text`.
  static final class Contains extends BooleanNode {
    private final int slot;
    private final int scan;
    private final int literal;
    private final boolean negated;
    private final Node otherwise;

    /// @param otherwise the same expression, for what is no text
    Contains(int slot, int scan, int literal, boolean negated, Node otherwise) {
      this.slot = slot;
      this.scan = scan;
      this.literal = literal;
      this.negated = negated;
      this.otherwise = otherwise;
    }

    @Override
    int test(Frame frame) {
      return frame.variable(slot) instanceof String text
          ? of(frame.occurrences(scan, text).has(literal) != negated)
          : otherwise.test(frame);
    }
  }

  /// What the literals of a pattern say about it.
  interface Verdict {
    /// @return [Node#TRUE], [Node#FALSE], or [#OPEN]
    int of(Occurrences occurrences);
  }

  /// The pattern itself must be looked for.
  static final int OPEN = 4;

  /// For a pattern that needs one of several literals.
  record Needed(int[] literals, boolean ignoresCase) implements Verdict {
    @Override
    public int of(Occurrences occurrences) {
      if (ignoresCase && occurrences.mayHideLiterals()) {
        return OPEN;
      }
      for (int literal : literals) {
        if (occurrences.has(literal)) {
          return OPEN;
        }
      }
      return Node.FALSE;
    }
  }

  /// For a pattern that is nothing but literals.
  ///
  /// @param seconds what must come after the first literal, by alternative; -1 for nothing
  record Decided(int[] firsts, int[] seconds, boolean ignoresCase) implements Verdict {
    @Override
    public int of(Occurrences occurrences) {
      if (ignoresCase && occurrences.mayHideLiterals()) {
        return OPEN;
      }
      for (int i = 0; i < firsts.length; i++) {
        if (isThere(i, occurrences)) {
          return occurrences.isPlain() ? Node.TRUE : OPEN;
        }
      }
      return Node.FALSE;
    }

    private boolean isThere(int alternative, Occurrences occurrences) {
      int first = firsts[alternative];
      int second = seconds[alternative];
      return second < 0 ? occurrences.has(first) : occurrences.hasInOrder(first, second);
    }
  }

  /// A search for a pattern.
  static final class Search extends Node {
    private final PatternSearch search;
    private final int slot;
    private final int scan;
    private final Verdict verdict;
    private final InvokeNode call;

    /// @param call the same search, for what its literals do not settle
    Search(PatternSearch search, int slot, int scan, Verdict verdict, InvokeNode call) {
      this.search = search;
      this.slot = slot;
      this.scan = scan;
      this.verdict = verdict;
      this.call = call;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      int result = verdict(frame);
      return result == OPEN ? call.eval(frame) : fromTest(result);
    }

    @Override
    int test(Frame frame) {
      int result = verdict(frame);
      return result == OPEN ? call.test(frame) : result;
    }

    private int verdict(Frame frame) {
      return frame.variable(slot) instanceof String text
          ? verdict.of(frame.occurrences(scan, text))
          : OPEN;
    }

    /// What was settled without a search is searched for now, to tell where it is.
    @Override
    List<Evidence> evidence(Frame frame) {
      var known = frame.knownOccurrences(scan);
      if (known == null
          || verdict.of(known) != TRUE
          || !(frame.variable(slot) instanceof String text)) {
        return call.evidence(frame);
      }
      try {
        return search.pattern().search(text).stream()
            .map(range -> evidence(text, range, frame))
            .toList();
      } catch (PythonPattern.TooExpensive _) {
        return List.of();
      }
    }

    private Evidence evidence(String text, PythonPattern.Range range, Frame frame) {
      var pattern = search.pattern().toString();
      var finding = new Frame.Finding(call.function(), text, range.start(), range.end(), pattern);
      return call.evidence(search.target(), finding, frame);
    }
  }
}
