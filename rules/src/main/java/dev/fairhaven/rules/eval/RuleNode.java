package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.ir.Rule;
import dev.fairhaven.rules.values.RuleValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The definition of a rule.
///
/// A rule has no value if a condition or a name of its description failed. If that is
/// indistinguishable from false (see [#isObserved]), it stops at the first condition that is not
/// true.
final class RuleNode extends Node {

  final Rule rule;
  private final Node conditions;
  private final Node[] items;
  private final Node[] described;
  private final boolean isObserved;
  private final RuleValue matched;
  private final RuleValue unmatched;

  /// @param described the names in the description
  /// @param isObserved whether anything except the effects of the rule depends on its value
  RuleNode(Rule rule, Node conditions, List<Node> described, boolean isObserved) {
    this.rule = rule;
    this.conditions = conditions;
    this.items = conditions instanceof BasicNodes.Items list ? list.items : new Node[0];
    this.described = described.toArray(Node[]::new);
    this.isObserved = isObserved;
    this.matched = new RuleValue(rule.name(), true);
    this.unmatched = new RuleValue(rule.name(), false);
  }

  boolean isObserved() {
    return isObserved;
  }

  RuleValue value(boolean isTrue) {
    return isTrue ? matched : unmatched;
  }

  /// Whether no name of the description failed.
  boolean isDescribed(Frame frame) {
    for (var name : described) {
      if (name.eval(frame) == FAILED) {
        return false;
      }
    }
    return true;
  }

  @Override
  @Nullable Object eval(Frame frame) {
    int holds =
        conditions instanceof BasicNodes.Items ? testItems(frame) : testList(conditions, frame);
    if (holds == FALSE && !frame.everything && !isObserved) {
      return unmatched;
    }
    return !isDescribed(frame) || holds == NOT_EVALUATED
        ? FAILED
        : holds == TRUE ? matched : unmatched;
  }

  private int testItems(Frame frame) {
    boolean all = frame.everything || isObserved;
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

  /// Whether all items of a list that is not a literal in the rule are true.
  static int testList(Node conditions, Frame frame) {
    return conditions.eval(frame) instanceof List<?> list
        ? list.stream().allMatch(Boolean.TRUE::equals) ? TRUE : FALSE
        : NOT_EVALUATED;
  }
}
