package dev.fairhaven.simulator.text;

import dev.fairhaven.simulator.text.Grammar.Alternative;
import dev.fairhaven.simulator.text.Grammar.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads grammars from the resources beside this class.
final class GrammarFile {

  private static final Pattern HEAD = Pattern.compile("([a-z][a-z0-9_]*):\\s*(.*)");
  private static final Pattern SLOT =
      Pattern.compile(
          "\\{(?:(?<min>\\d+)\\.\\.(?<max>\\d+)"
              + "|(?<article>a )?(?<rule>[a-z][a-z0-9_]*)?(?:@(?<key>[a-z]+))?)\\}");

  private final String name;
  private final Map<String, List<Alternative>> rules = new LinkedHashMap<>();

  private GrammarFile(String name) {
    this.name = name;
  }

  /// The rules of one text.
  ///
  /// @throws IllegalStateException naming the rule that is wrong
  static Grammar parse(String name, String content) {
    var rules = new GrammarFile(name).read(content);
    requireAllDefined(name, rules);
    return new Grammar(rules);
  }

  /// The rules of several files together. A later file may not define what an earlier one has.
  ///
  /// @throws IllegalStateException naming the file and the rule that is wrong
  static Grammar load(String... names) {
    Map<String, List<Alternative>> all = new LinkedHashMap<>();
    for (String name : names) {
      new GrammarFile(name)
          .read(content(name))
          .forEach(
              (rule, alternatives) -> {
                if (all.put(rule, alternatives) != null) {
                  throw new IllegalStateException(name + ": rule " + rule + " is defined before");
                }
              });
    }
    requireAllDefined(String.join("+", names), all);
    return new Grammar(all);
  }

  private static void requireAllDefined(String name, Map<String, List<Alternative>> rules) {
    rules.forEach(
        (rule, alternatives) ->
            alternatives.stream()
                .flatMap(alternative -> alternative.pieces().stream())
                .forEach(
                    piece -> {
                      if (piece instanceof Piece.Slot slot
                          && !slot.rule().isEmpty()
                          && !rules.containsKey(slot.rule())) {
                        throw new IllegalStateException(
                            name + ": " + rule + " needs " + slot.rule());
                      }
                    }));
  }

  private Map<String, List<Alternative>> read(String content) {
    List<Alternative> current = new ArrayList<>();
    for (String line : content.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        current.addAll(alternatives(line));
      } else {
        current = head(line);
      }
    }
    rules.forEach((rule, alternatives) -> require(!alternatives.isEmpty(), "no text for " + rule));
    return rules;
  }

  private List<Alternative> head(String line) {
    Matcher head = HEAD.matcher(line);
    require(head.matches(), "expected a rule, got " + line);
    List<Alternative> alternatives = new ArrayList<>(alternatives(head.group(2)));
    require(rules.put(head.group(1), alternatives) == null, "rule defined twice: " + head.group(1));
    return alternatives;
  }

  private List<Alternative> alternatives(String line) {
    return Stream.of(line.split("\\|"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(this::alternative)
        .toList();
  }

  private Alternative alternative(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher slot = SLOT.matcher(text);
    int from = 0;
    while (slot.find()) {
      literal(text.substring(from, slot.start()), pieces);
      pieces.add(piece(slot));
      from = slot.end();
    }
    literal(text.substring(from), pieces);
    return new Alternative(List.copyOf(pieces));
  }

  private void literal(String text, List<Piece> pieces) {
    require(!text.contains("{") && !text.contains("}"), "bad slot in " + text);
    if (!text.isEmpty()) {
      pieces.add(new Piece.Literal(text));
    }
  }

  private static Piece piece(Matcher slot) {
    if (slot.group("min") != null) {
      return new Piece.Range(
          Integer.parseInt(slot.group("min")), Integer.parseInt(slot.group("max")));
    }
    return new Piece.Slot(
        orEmpty(slot.group("rule")), orEmpty(slot.group("key")), slot.group("article") != null);
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group;
  }

  private static String content(String name) {
    try (var in = GrammarFile.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no grammar " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void require(boolean valid, String message) {
    if (!valid) {
      throw new IllegalStateException(name + ".txt: " + message);
    }
  }
}
