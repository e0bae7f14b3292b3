package dev.fairhaven.rules.eval;

/// An expression that is a bool whenever it has a value.
abstract class BooleanNode extends Node {

  @Override
  final Object eval(Frame frame) {
    return fromTest(test(frame));
  }

  /// @return [#TRUE], [#FALSE] or [#NOT_EVALUATED]
  @Override
  abstract int test(Frame frame);

  static int of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
