package dev.fairhaven.simulator.text;

import dev.fairhaven.simulator.world.Dice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Rules that compose sentences. Immutable.
///
/// A rule is a name and its alternatives. An alternative is text with slots:
///
/// | slot | meaning |
/// |---|---|
/// | `{plant}` | any alternative of the rule `plant` |
/// | `{plant@it}` | the same, remembered as `it`; what is remembered already is repeated |
/// | `{@it}` | what is remembered as `it` |
/// | `{a plant}` | with the indefinite article in front |
/// | `{3..12}` | a number of that range |
///
/// In a file, a rule is `name:` with its alternatives behind it or on indented lines below it, one
/// a line or separated by `|`. Lines that start with `#` are comments.
public final class Grammar {

  private static final int DEPTH_MAX = 12;
  private static final String TURN = " // ";

  private final Map<String, List<Alternative>> rules;

  Grammar(Map<String, List<Alternative>> rules) {
    this.rules = Map.copyOf(rules);
  }

  /// The text of one alternative, in pieces.
  record Alternative(List<Piece> pieces) {}

  sealed interface Piece {

    record Literal(String text) implements Piece {}

    record Slot(String rule, String key, boolean article) implements Piece {}

    record Range(int min, int max) implements Piece {}
  }

  Set<String> rules() {
    return rules.keySet();
  }

  int size(String rule) {
    return alternatives(rule).size();
  }

  /// Composes a text from the rule and starts its sentences with capitals.
  ///
  /// @param memory what slots may recall; what the text remembers is added to it
  /// @throws IllegalStateException when a slot recalls what nothing has remembered
  public String compose(String rule, Dice dice, Map<String, String> memory) {
    return Sentences.capitalised(phrase(rule, dice, memory));
  }

  /// Composes what two people say in turn; the turns are separated by two slashes in the rule.
  /// Their sentences do not start with capitals yet.
  public List<String> dialogue(String rule, Dice dice, Map<String, String> memory) {
    return Stream.of(phrase(rule, dice, memory).split(TURN)).map(String::strip).toList();
  }

  /// Composes a part of a text, as it stands.
  public String phrase(String rule, Dice dice, Map<String, String> memory) {
    var out = new StringBuilder();
    expand(rule, dice, memory, out, 0);
    return out.toString();
  }

  private void expand(
      String rule, Dice dice, Map<String, String> memory, StringBuilder out, int depth) {
    if (depth > DEPTH_MAX) {
      throw new IllegalStateException("rule " + rule + " goes deeper than " + DEPTH_MAX);
    }
    for (Piece piece : dice.oneOf(alternatives(rule)).pieces()) {
      switch (piece) {
        case Piece.Literal(String text) -> out.append(text);
        case Piece.Range(int min, int max) -> out.append(dice.between(min, max));
        case Piece.Slot slot -> out.append(filled(slot, dice, memory, depth));
      }
    }
  }

  private String filled(Piece.Slot slot, Dice dice, Map<String, String> memory, int depth) {
    var text = memory.get(slot.key());
    if (text == null) {
      if (slot.rule().isEmpty()) {
        throw new IllegalStateException("nothing is remembered as " + slot.key());
      }
      var out = new StringBuilder();
      expand(slot.rule(), dice, memory, out, depth + 1);
      text = out.toString();
      if (!slot.key().isEmpty()) {
        memory.put(slot.key(), text);
      }
    }
    return slot.article() ? Sentences.withArticle(text) : text;
  }

  private List<Alternative> alternatives(String rule) {
    var found = rules.get(rule);
    if (found == null) {
      throw new IllegalArgumentException("no rule " + rule);
    }
    return found;
  }
}
