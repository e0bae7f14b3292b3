package dev.fairhaven.rules.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which rules can be true for an event: those without a [Guard], and of the others those whose
/// guard holds, which costs one look-up for each name that guards any. Immutable.
final class RuleIndex {

  private static final int[] NONE = {};

  private final int[] unguarded;
  private final List<Group> groups = new ArrayList<>();

  /// Rules by the text that one name must have.
  private record Group(Node subject, Map<String, int[]> rules) {
    int[] rules(Frame frame) {
      return subject.eval(frame) instanceof String text ? rules.getOrDefault(text, NONE) : NONE;
    }
  }

  /// @param rules numbers of rules
  /// @param guards by number of rule, null for those without
  /// @param nodes makes a node of the subject of a guard
  RuleIndex(
      List<Integer> rules,
      List<@Nullable Guard> guards,
      Function<dev.fairhaven.rules.ir.Ir, Node> nodes) {
    this.unguarded = numbers(rules.stream().filter(rule -> guards.get(rule) == null).toList());
    var bySubject = new LinkedHashMap<dev.fairhaven.rules.ir.Ir, Map<String, List<Integer>>>();
    for (int rule : rules) {
      var guard = guards.get(rule);
      if (guard != null) {
        var byText = bySubject.computeIfAbsent(guard.subject(), _ -> new HashMap<>());
        guard
            .texts()
            .forEach(text -> byText.computeIfAbsent(text, _ -> new ArrayList<>()).add(rule));
      }
    }
    bySubject.forEach(
        (subject, byText) -> groups.add(new Group(nodes.apply(subject), numbers(byText))));
  }

  private static Map<String, int[]> numbers(Map<String, List<Integer>> rules) {
    var numbers = new HashMap<String, int[]>();
    rules.forEach((text, some) -> numbers.put(text, numbers(some)));
    return numbers;
  }

  private static int[] numbers(List<Integer> rules) {
    return rules.stream().mapToInt(Integer::intValue).toArray();
  }

  int[] unguarded() {
    return unguarded;
  }

  int groups() {
    return groups.size();
  }

  /// The rules of a group whose guard holds.
  int[] guarded(int group, Frame frame) {
    return groups.get(group).rules(frame);
  }
}
