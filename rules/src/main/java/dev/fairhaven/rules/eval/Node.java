package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Evaluation.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression, ready to run. Immutable: what belongs to one event is in the [Frame].
abstract class Node {

  /// The result of an expression that has no value because something failed.
  static final Outcome FAILED = Outcome.FAILED;

  /// Results of an expression other than a value.
  enum Outcome {
    FAILED
  }

  /// Results of [#test].
  static final int FALSE = 0;

  static final int TRUE = 1;
  static final int NOT_EVALUATED = 2;
  static final int NONE = 3;

  /// The value, null for `None`, or [#FAILED].
  abstract @Nullable Object eval(Frame frame);

  /// The value of an expression that is a bool if it has one.
  int test(Frame frame) {
    return toTest(eval(frame));
  }

  /// The passages of text that an evaluated call found, without those of its operands.
  List<Evidence> evidence(Frame frame) {
    return List.of();
  }

  /// Whether the value is the same for every event.
  boolean isConstant() {
    return false;
  }

  /// The value of a constant.
  @Nullable Object constant() {
    throw new IllegalStateException("not a constant");
  }

  static int toTest(@Nullable Object value) {
    return switch (value) {
      case null -> NONE;
      case Boolean bool -> bool ? TRUE : FALSE;
      case Outcome.FAILED -> NOT_EVALUATED;
      default -> FALSE;
    };
  }

  static Object fromTest(int test) {
    return switch (test) {
      case TRUE -> true;
      case FALSE -> false;
      default -> FAILED;
    };
  }
}
