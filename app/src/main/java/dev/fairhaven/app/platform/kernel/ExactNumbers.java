package dev.fairhaven.app.platform.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ValueNode;

/// Keeps numbers with the digits that were sent, and refuses those that double precision could only
/// hold as infinity or 0: rules compute with it, and would decide about another number.
///
/// @implNote Orders of magnitude are compared first, since converting a number such as
///   `1e999999999` is what they protect from.
final class ExactNumbers extends JsonNodeFactory {

  private static final int MAGNITUDE_MAX = 309;
  private static final int MAGNITUDE_MIN = -323;

  /// A number is not 0 and beyond what double precision holds.
  static final class OutOfRange extends StreamReadException {

    OutOfRange() {
      super("number out of range");
    }
  }

  @Override
  public ValueNode numberNode(BigDecimal value) {
    requireRange(value);
    return super.numberNode(value);
  }

  @Override
  public ValueNode numberNode(BigInteger value) {
    requireRange(new BigDecimal(value));
    return super.numberNode(value);
  }

  private static void requireRange(BigDecimal value) {
    if (value.signum() == 0) {
      return;
    }
    long magnitude = (long) value.precision() - value.scale();
    if (magnitude > MAGNITUDE_MAX || magnitude < MAGNITUDE_MIN || !fits(value.doubleValue())) {
      throw new OutOfRange();
    }
  }

  private static boolean fits(double value) {
    return value != 0 && !Double.isInfinite(value);
  }
}
