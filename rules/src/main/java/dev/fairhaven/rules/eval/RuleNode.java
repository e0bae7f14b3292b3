package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.ir.Rule;
import dev.fairhaven.rules.values.RuleValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The definition of a rule.
///
/// A rule has no value when a condition or a name of its description failed. Where nobody can tell
/// that from false (see [#observed]) it stops at the first condition that does not hold.
final class RuleNode extends Node {

  final Rule rule;
  private final Node conditions;
  private final Node[] items;
  private final Node[] described;
  private final boolean observed;
  private final RuleValue matched;
  private final RuleValue unmatched;

  /// @param described the names in the description
  /// @param observed whether anything but the effects of the rule depends on its value
  RuleNode(Rule rule, Node conditions, List<Node> described, boolean observed) {
    this.rule = rule;
    this.conditions = conditions;
    this.items = conditions instanceof BasicNodes.Items list ? list.items : new Node[0];
    this.described = described.toArray(Node[]::new);
    this.observed = observed;
    this.matched = new RuleValue(rule.name(), true);
    this.unmatched = new RuleValue(rule.name(), false);
  }

  @Override
  @Nullable Object eval(Frame frame) {
    boolean all = frame.everything || observed;
    int holds = conditions instanceof BasicNodes.Items ? testItems(frame, all) : testList(frame);
    if (holds == FALSE && !all) {
      return unmatched;
    }
    for (var name : described) {
      if (name.eval(frame) == FAILED) {
        return FAILED;
      }
    }
    return holds == NOT_EVALUATED ? FAILED : holds == TRUE ? matched : unmatched;
  }

  private int testItems(Frame frame, boolean all) {
    int result = TRUE;
    for (var item : items) {
      int value = item.test(frame);
      if (value == NOT_EVALUATED) {
        result = NOT_EVALUATED;
      } else if (value != TRUE && result == TRUE) {
        result = FALSE;
      }
      if (!all && result != TRUE) {
        return FALSE;
      }
    }
    return result;
  }

  private int testList(Frame frame) {
    var value = conditions.eval(frame);
    if (!(value instanceof List<?> list)) {
      return NOT_EVALUATED;
    }
    return list.stream().allMatch(Boolean.TRUE::equals) ? TRUE : FALSE;
  }
}
