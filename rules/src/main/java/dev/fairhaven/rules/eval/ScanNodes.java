package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Evaluation.Evidence;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.regex.Occurrences;
import dev.fairhaven.rules.regex.PatternSearch;
import dev.fairhaven.rules.regex.PythonPattern;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Expressions about the text of a variable that are mostly decided by one pass, which searches for
/// the literals of all of them.
final class ScanNodes {

  private ScanNodes() {}

  /// A condition that is false without some literals.
  interface NeedsLiterals {

    /// Where they are needed.
    Variable text();

    /// By number; one of each array is needed.
    List<int[]> literals();

    /// Whether nothing else is needed in a text that is plain.
    boolean isDecidedByLiterals();
  }

  /// `'literal' in Text`.
  static final class Contains extends BooleanNode implements NeedsLiterals {
    private final Variable text;
    private final int slot;
    private final int scan;
    private final int literal;
    private final boolean negated;
    private final Node otherwise;

    /// @param otherwise the same expression, for what is no text
    Contains(Variable text, int scan, int literal, boolean negated, Node otherwise) {
      this.text = text;
      this.slot = text.slot();
      this.scan = scan;
      this.literal = literal;
      this.negated = negated;
      this.otherwise = otherwise;
    }

    @Override
    int test(Frame frame) {
      return frame.variable(slot) instanceof String searched
          ? of(frame.occurrences(scan, searched).has(literal) != negated)
          : otherwise.test(frame);
    }

    @Override
    public Variable text() {
      return text;
    }

    @Override
    public List<int[]> literals() {
      return negated ? List.of() : List.of(new int[] {literal});
    }

    @Override
    public boolean isDecidedByLiterals() {
      return !negated;
    }
  }

  /// The result that the literals of a pattern imply.
  interface Verdict {
    /// @return [Node#TRUE], [Node#FALSE], or [#OPEN]
    int of(Occurrences occurrences);

    /// As in [NeedsLiterals].
    List<int[]> literals();

    boolean isDecidedByLiterals();
  }

  /// The pattern itself must be searched for.
  static final int OPEN = 4;

  /// For a pattern that needs one of several literals.
  @SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
  record Needed(int[] any, boolean ignoresCase) implements Verdict {
    @Override
    public int of(Occurrences occurrences) {
      if (ignoresCase && occurrences.mayHideLiterals()) {
        return OPEN;
      }
      for (int literal : any) {
        if (occurrences.has(literal)) {
          return OPEN;
        }
      }
      return Node.FALSE;
    }

    @Override
    public List<int[]> literals() {
      return List.of(any);
    }

    @Override
    public boolean isDecidedByLiterals() {
      return false;
    }
  }

  /// For a pattern that consists of literals only.
  ///
  /// @param seconds what must come after the first literal, by alternative; -1 for nothing
  @SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
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

    @Override
    public List<int[]> literals() {
      return firsts.length == 1 && seconds[0] >= 0 ? List.of(firsts, seconds) : List.of(firsts);
    }

    @Override
    public boolean isDecidedByLiterals() {
      return Arrays.stream(seconds).allMatch(second -> second < 0);
    }
  }

  /// A search for a pattern.
  static final class Search extends Node implements NeedsLiterals {
    private final PatternSearch search;
    private final Variable text;
    private final int slot;
    private final int scan;
    private final Verdict verdict;
    private final InvokeNode call;

    /// @param call the same search, for what its literals do not settle
    Search(PatternSearch search, Variable text, int scan, Verdict verdict, InvokeNode call) {
      this.search = search;
      this.text = text;
      this.slot = text.slot();
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
      return frame.variable(slot) instanceof String searched
          ? verdict.of(frame.occurrences(scan, searched))
          : OPEN;
    }

    @Override
    public Variable text() {
      return text;
    }

    @Override
    public List<int[]> literals() {
      return verdict.literals();
    }

    @Override
    public boolean isDecidedByLiterals() {
      return verdict.isDecidedByLiterals();
    }

    /// Whether a text that is plain is never searched.
    boolean isDecidedInPlainTexts() {
      return verdict instanceof Decided;
    }

    /// Searches for a match that was decided without a search, to find its position.
    @Override
    List<Evidence> evidence(Frame frame) {
      var known = frame.knownOccurrences(scan);
      if (known == null
          || verdict.of(known) != TRUE
          || !(frame.variable(slot) instanceof String searched)) {
        return call.evidence(frame);
      }
      try {
        return search.pattern().search(searched).stream()
            .map(range -> evidence(searched, range, frame))
            .toList();
      } catch (PythonPattern.TooExpensive _) {
        return List.of();
      }
    }

    private Evidence evidence(String searched, PythonPattern.Range range, Frame frame) {
      var pattern = search.pattern().toString();
      var finding =
          new Frame.Finding(call.function(), searched, range.start(), range.end(), pattern);
      return call.evidence(search.target(), finding, frame);
    }
  }
}
