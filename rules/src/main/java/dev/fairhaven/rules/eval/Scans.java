package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.regex.Literal;
import dev.fairhaven.rules.regex.LiteralAutomaton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the literals to search for in each text, so that one pass finds all of them.
final class Scans {

  private final Map<Integer, Scan> bySlot = new LinkedHashMap<>();

  /// The literals of one text.
  final class Scan {
    private final int number = bySlot.size();
    private final Map<Literal, Integer> literals = new LinkedHashMap<>();
    private int length;

    int number() {
      return number;
    }

    /// Whether there is room for more.
    boolean takes(List<Literal> some) {
      int more = some.stream().mapToInt(literal -> literal.text().length()).sum();
      return length + more <= LiteralAutomaton.LENGTH_MAX;
    }

    /// The number of a literal in this scan.
    int add(Literal literal) {
      return literals.computeIfAbsent(
          literal,
          _ -> {
            length += literal.text().length();
            return literals.size();
          });
    }
  }

  /// The scan of the text that a variable has.
  Scan of(int slot) {
    return bySlot.computeIfAbsent(slot, _ -> new Scan());
  }

  LiteralAutomaton[] automata() {
    return bySlot.values().stream()
        .map(scan -> new LiteralAutomaton(new ArrayList<>(scan.literals.keySet())))
        .toArray(LiteralAutomaton[]::new);
  }
}
