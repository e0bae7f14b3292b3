package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.rules.values.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Constants, names, lists, f-strings and arithmetic.
final class BasicNodes {

  private BasicNodes() {}

  static final class Constant extends Node {
    final @Nullable Object value;

    Constant(@Nullable Object value) {
      this.value = value;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return value;
    }

    @Override
    boolean isConstant() {
      return true;
    }

    @Override
    @Nullable Object constant() {
      return value;
    }
  }

  /// The value of a name, computed when first asked for.
  static final class Read extends Node {
    final int slot;

    Read(int slot) {
      this.slot = slot;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return frame.variable(slot);
    }
  }

  static final class Unwrap extends Node {
    private final Node value;

    Unwrap(Node value) {
      this.value = value;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      var result = value.eval(frame);
      return result == FAILED ? FAILED : Values.plain(result);
    }
  }

  static final class Items extends Node {
    final Node[] items;

    Items(List<Node> items) {
      this.items = items.toArray(Node[]::new);
    }

    @Override
    Object eval(Frame frame) {
      var list = new ArrayList<@Nullable Object>(items.length);
      boolean failed = false;
      for (var item : items) {
        var value = item.eval(frame);
        failed |= value == FAILED;
        list.add(value);
      }
      return failed ? FAILED : list;
    }
  }

  /// An f-string: texts and values in turn.
  static final class Format extends Node {
    private final Object[] parts;

    /// @param parts each a `String` or a [Node]
    Format(List<?> parts) {
      this.parts = parts.toArray();
    }

    @Override
    Object eval(Frame frame) {
      var text = new StringBuilder();
      boolean failed = false;
      for (var part : parts) {
        if (part instanceof Node node) {
          var value = node.eval(frame);
          failed |= value == FAILED;
          text.append(PythonText.str(value));
        } else {
          text.append(part);
        }
      }
      return failed ? FAILED : text.toString();
    }
  }

  static final class Arithmetic extends Node {
    private final dev.fairhaven.rules.syntax.Tree.BinaryOperator operator;
    private final Node left;
    private final Node right;
    private final dev.fairhaven.rules.Location at;

    Arithmetic(dev.fairhaven.rules.ir.Ir.Arithmetic ir, Node left, Node right) {
      this.operator = ir.operator();
      this.left = left;
      this.right = right;
      this.at = ir.at();
    }

    @Override
    Object eval(Frame frame) {
      var first = left.eval(frame);
      var second = right.eval(frame);
      if (first == FAILED || second == FAILED) {
        return FAILED;
      }
      if (first == null || second == null) {
        return frame.fail(at, "TypeError", "unsupported operand type: 'NoneType'");
      }
      try {
        return Numbers.apply(operator, first, second);
      } catch (Numbers.ArithmeticProblem e) {
        return frame.fail(at, e.kind(), e.problem());
      }
    }
  }

  static final class Negate extends Node {
    private final Node operand;
    private final dev.fairhaven.rules.Location at;

    Negate(Node operand, dev.fairhaven.rules.Location at) {
      this.operand = operand;
      this.at = at;
    }

    @Override
    Object eval(Frame frame) {
      var value = operand.eval(frame);
      if (value == null) {
        return frame.fail(at, "TypeError", "bad operand type for unary -: 'NoneType'");
      }
      return value == FAILED ? FAILED : Numbers.negate(value);
    }
  }
}
