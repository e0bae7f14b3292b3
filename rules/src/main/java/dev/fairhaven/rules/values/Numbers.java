package dev.fairhaven.rules.values;

import dev.fairhaven.rules.syntax.Tree.BinaryOperator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Python's arithmetic: whole numbers of any size, floor division, division by zero as `0`.
///
/// Whole numbers are `Long` and become `BigInteger` only when they must. What would need more than
/// [#BITS_MAX] bits, or a text longer than [#TEXT_LENGTH_MAX], is refused.
public final class Numbers {

  /// How large a whole number may become.
  public static final int BITS_MAX = 100_000;

  /// How long a text may become by `*`.
  public static final int TEXT_LENGTH_MAX = 1_000_000;

  /// How many digits a whole number may be read from, as in Python.
  public static final int DIGITS_MAX = 4300;

  private static final long EXACT_IN_DOUBLE = 1L << 53;

  private Numbers() {}

  /// Says why there is no result, as Python names and words it.
  public static final class ArithmeticProblem extends RuntimeException {

    private final String kind;

    ArithmeticProblem(String kind, String message) {
      super(message, null, false, false);
      this.kind = kind;
    }

    public String kind() {
      return kind;
    }

    public String problem() {
      return String.valueOf(getMessage());
    }
  }

  static boolean isNumeric(Object value) {
    return value instanceof Number || value instanceof Boolean;
  }

  /// `left operator right` for numbers, and for texts where Python has it.
  ///
  /// @throws ArithmeticProblem when there is no result
  public static Object apply(BinaryOperator operator, Object left, Object right) {
    if (left instanceof Long first && right instanceof Long second) {
      return longs(operator, first, second);
    }
    if (left instanceof String || right instanceof String) {
      return texts(operator, left, right);
    }
    if (left instanceof Double || right instanceof Double) {
      return doubles(operator, toDouble(left), toDouble(right));
    }
    return bigs(operator, toBig(left), toBig(right));
  }

  private static Object texts(BinaryOperator operator, Object left, Object right) {
    if (operator == BinaryOperator.ADD && left instanceof String a && right instanceof String b) {
      return bounded(a.length() + (long) b.length()) ? a.concat(b) : tooLong();
    }
    boolean leftIsText = left instanceof String;
    var text = (String) (leftIsText ? left : right);
    var times = toBig(leftIsText ? right : left);
    if (times.signum() <= 0) {
      return "";
    }
    long length = times.bitLength() > 31 ? Long.MAX_VALUE : text.length() * times.longValueExact();
    return text.isEmpty() ? "" : bounded(length) ? text.repeat(times.intValueExact()) : tooLong();
  }

  private static boolean bounded(long length) {
    return length <= TEXT_LENGTH_MAX;
  }

  private static Object tooLong() {
    throw new ArithmeticProblem("MemoryError", "the text would be too long");
  }

  private static Object longs(BinaryOperator operator, long left, long right) {
    return switch (operator) {
      case ADD -> {
        long sum = left + right;
        boolean overflow = ((left ^ sum) & (right ^ sum)) < 0;
        yield overflow ? bigs(operator, left, right) : (Object) sum;
      }
      case SUBTRACT -> {
        long difference = left - right;
        boolean overflow = ((left ^ right) & (left ^ difference)) < 0;
        yield overflow ? bigs(operator, left, right) : (Object) difference;
      }
      case MULTIPLY -> {
        long high = Math.multiplyHigh(left, right);
        long low = left * right;
        boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
        yield fits ? (Object) low : bigs(operator, left, right);
      }
      case DIVIDE -> divide(left, right);
      case FLOOR_DIVIDE -> {
        boolean overflow = left == Long.MIN_VALUE && right == -1;
        yield right == 0
            ? (Object) 0L
            : overflow ? bigs(operator, left, right) : (Object) Math.floorDiv(left, right);
      }
      case MODULO -> right == 0 ? 0L : Math.floorMod(left, right);
      case OR -> left | right;
      case XOR -> left ^ right;
      case AND -> left & right;
      case RIGHT_SHIFT -> {
        requireNotNegative(right);
        yield right >= Long.SIZE ? (left < 0 ? -1L : 0L) : left >> right;
      }
      case LEFT_SHIFT, POWER -> bigs(operator, left, right);
    };
  }

  private static Object bigs(BinaryOperator operator, long left, long right) {
    return bigs(operator, BigInteger.valueOf(left), BigInteger.valueOf(right));
  }

  private static Object divide(long left, long right) {
    if (right == 0) {
      return 0L;
    }
    boolean exact = Math.abs(left) <= EXACT_IN_DOUBLE && Math.abs(right) <= EXACT_IN_DOUBLE;
    return exact
        ? (Object) ((double) left / right)
        : divide(BigInteger.valueOf(left), BigInteger.valueOf(right));
  }

  private static Object divide(BigInteger left, BigInteger right) {
    if (right.signum() == 0) {
      return 0L;
    }
    if (left.signum() == 0) {
      return right.signum() < 0 ? -0.0 : 0.0;
    }
    double quotient =
        new BigDecimal(left)
            .divide(new BigDecimal(right), new java.math.MathContext(40))
            .doubleValue();
    if (Double.isInfinite(quotient)) {
      throw new ArithmeticProblem("OverflowError", "integer division result too large for a float");
    }
    return quotient;
  }

  private static Object bigs(BinaryOperator operator, BigInteger left, BigInteger right) {
    return switch (operator) {
      case ADD -> narrow(left.add(right));
      case SUBTRACT -> narrow(left.subtract(right));
      case MULTIPLY -> narrow(left.multiply(right));
      case DIVIDE -> divide(left, right);
      case FLOOR_DIVIDE -> right.signum() == 0 ? 0L : narrow(floorDivide(left, right));
      case MODULO ->
          right.signum() == 0
              ? 0L
              : narrow(left.subtract(floorDivide(left, right).multiply(right)));
      case OR -> narrow(left.or(right));
      case XOR -> narrow(left.xor(right));
      case AND -> narrow(left.and(right));
      case LEFT_SHIFT -> shiftLeft(left, right);
      case RIGHT_SHIFT -> {
        requireNotNegative(right.signum());
        yield narrow(
            right.bitLength() > 31
                ? BigInteger.valueOf(left.signum() < 0 ? -1 : 0)
                : left.shiftRight(right.intValueExact()));
      }
      case POWER -> power(left, right);
    };
  }

  private static BigInteger floorDivide(BigInteger left, BigInteger right) {
    var parts = left.divideAndRemainder(right);
    boolean down = parts[1].signum() != 0 && parts[1].signum() != right.signum();
    return down ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static Object shiftLeft(BigInteger left, BigInteger right) {
    requireNotNegative(right.signum());
    if (left.signum() == 0) {
      return 0L;
    }
    if (right.bitLength() > 31 || left.bitLength() + right.longValueExact() > BITS_MAX) {
      throw new ArithmeticProblem("OverflowError", "the number would be too large");
    }
    return narrow(left.shiftLeft(right.intValueExact()));
  }

  private static void requireNotNegative(long shift) {
    if (shift < 0) {
      throw new ArithmeticProblem("ValueError", "negative shift count");
    }
  }

  private static Object power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      return doubles(BinaryOperator.POWER, toDouble(base), toDouble(exponent));
    }
    if (base.abs().compareTo(BigInteger.ONE) <= 0) {
      boolean minusOne = base.signum() < 0 && exponent.testBit(0);
      return exponent.signum() == 0 ? 1L : minusOne ? -1L : base.abs().longValueExact();
    }
    int bitsBelow = base.abs().bitLength() - 1;
    if (exponent.bitLength() > 31 || bitsBelow * exponent.longValueExact() >= BITS_MAX) {
      throw new ArithmeticProblem("OverflowError", "the number would be too large");
    }
    return narrow(base.pow(exponent.intValueExact()));
  }

  private static Object doubles(BinaryOperator operator, double left, double right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> right == 0 ? (Object) 0L : (Object) (left / right);
      case FLOOR_DIVIDE -> right == 0 ? (Object) 0L : (Object) floorDivide(left, right);
      case MODULO -> right == 0 ? (Object) 0L : (Object) modulo(left, right);
      case POWER -> power(left, right);
      case LEFT_SHIFT, RIGHT_SHIFT, OR, XOR, AND ->
          throw new ArithmeticProblem("TypeError", "unsupported operand types");
    };
  }

  private static double modulo(double left, double right) {
    double remainder = left % right;
    if (remainder == 0) {
      return Math.copySign(0.0, right);
    }
    return (remainder < 0) == (right < 0) ? remainder : remainder + right;
  }

  /// Step by step as CPython does it, so that the last digit and the sign of zero are the same.
  private static double floorDivide(double left, double right) {
    double remainder = left % right;
    double quotient = (left - remainder) / right;
    if (remainder != 0 && (remainder < 0) != (right < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, left / right);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  private static Object power(double base, double exponent) {
    if (base == 0 && exponent < 0) {
      throw new ArithmeticProblem("ZeroDivisionError", "0.0 cannot be raised to a negative power");
    }
    if (base < 0 && exponent != Math.rint(exponent) && !Double.isInfinite(base)) {
      throw new ArithmeticProblem("ValueError", "the result would be a complex number");
    }
    if (base == 1 || exponent == 0) {
      return 1.0;
    }
    double result = Math.pow(base, exponent);
    if (Double.isInfinite(result) && !Double.isInfinite(base) && !Double.isInfinite(exponent)) {
      throw new ArithmeticProblem("OverflowError", "(34, 'Numerical result out of range')");
    }
    return result;
  }

  /// `-value`.
  public static Object negate(Object value) {
    return switch (value) {
      case Long number when number != Long.MIN_VALUE -> -number;
      case Double number -> -number;
      default -> narrow(toBig(value).negate());
    };
  }

  /// Compares two numbers exactly, a bool being 0 or 1.
  ///
  /// @return negative, zero, positive, or [#UNORDERED] when one is not a number
  public static int compare(Object left, Object right) {
    if (left instanceof Long first && right instanceof Long second) {
      return Long.compare(first, second);
    }
    if (left instanceof Double || right instanceof Double) {
      return compareWithDouble(left, right);
    }
    return toBig(left).compareTo(toBig(right));
  }

  /// What [#compare] gives for a NaN.
  public static final int UNORDERED = Integer.MIN_VALUE;

  private static int compareWithDouble(Object left, Object right) {
    double first = toDoubleOrInfinity(left);
    double second = toDoubleOrInfinity(right);
    if (Double.isNaN(first) || Double.isNaN(second)) {
      return UNORDERED;
    }
    boolean exact = Math.abs(first) < EXACT_IN_DOUBLE && Math.abs(second) < EXACT_IN_DOUBLE;
    if (exact || Double.isInfinite(first) || Double.isInfinite(second)) {
      return first == second ? 0 : Double.compare(first, second);
    }
    return exact(left).compareTo(exact(right));
  }

  private static BigDecimal exact(Object value) {
    return value instanceof Double number ? new BigDecimal(number) : new BigDecimal(toBig(value));
  }

  private static double toDoubleOrInfinity(Object value) {
    return value instanceof BigInteger number ? number.doubleValue() : toDouble(value);
  }

  static double toDouble(Object value) {
    return switch (value) {
      case Boolean bool -> bool ? 1 : 0;
      case BigInteger number -> {
        double result = number.doubleValue();
        if (Double.isInfinite(result)) {
          throw new ArithmeticProblem("OverflowError", "int too large to convert to float");
        }
        yield result;
      }
      default -> ((Number) value).doubleValue();
    };
  }

  static BigInteger toBig(Object value) {
    return switch (value) {
      case BigInteger number -> number;
      case Boolean bool -> bool ? BigInteger.ONE : BigInteger.ZERO;
      default -> BigInteger.valueOf(((Number) value).longValue());
    };
  }

  /// The same number as a `Long` if it is small enough.
  public static Object narrow(BigInteger number) {
    if (number.bitLength() > BITS_MAX) {
      throw new ArithmeticProblem("OverflowError", "the number would be too large");
    }
    return number.bitLength() < Long.SIZE ? (Object) number.longValueExact() : number;
  }

  /// Python's `int(text)`; empty where Python raises.
  public static Optional<Object> parseWhole(String text) {
    var trimmed = PythonText.strip(text, null, true, true);
    if (!trimmed.matches("[+-]?\\p{Nd}(?:_?\\p{Nd})*") || trimmed.length() > DIGITS_MAX) {
      return Optional.empty();
    }
    var digits = new StringBuilder();
    trimmed.replace("_", "").codePoints().forEach(c -> appendDigit(c, digits));
    return Optional.of(narrow(new BigInteger(digits.toString())));
  }

  private static void appendDigit(int c, StringBuilder digits) {
    if (c == '-') {
      digits.append('-');
    } else if (c != '+') {
      digits.append(Character.digit(c, 10));
    }
  }

  /// Python's `float(text)`; empty where Python raises.
  public static Optional<Double> parseDecimal(String text) {
    var trimmed = PythonText.strip(text, null, true, true).toLowerCase(java.util.Locale.ROOT);
    if (trimmed.matches("[+-]?(inf|infinity)")) {
      return Optional.of(
          trimmed.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    if (trimmed.matches("[+-]?nan")) {
      return Optional.of(Double.NaN);
    }
    var digits = "[0-9](?:_?[0-9])*";
    var pattern =
        "[+-]?(?:" + digits + "\\.?(?:" + digits + ")?|\\." + digits + ")(?:e[+-]?" + digits + ")?";
    boolean valid = trimmed.length() <= DIGITS_MAX && trimmed.matches(pattern);
    return valid ? Optional.of(Double.valueOf(trimmed.replace("_", ""))) : Optional.empty();
  }

  /// Python's `int(number)`; null for infinities and NaN, where Python raises.
  public static @Nullable Object truncate(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return null;
    }
    return narrow(new BigDecimal(number).toBigInteger());
  }
}
