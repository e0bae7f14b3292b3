package dev.fairhaven.rules.check;

import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.values.PythonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Texts that are equal for equivalent expressions, whatever names they use. A compound expression
/// is a hash of its parts, so that texts stay short.
final class Definitions {

  private static final int HASH_BYTES = 16;

  private final Map<Integer, String> byName = new HashMap<>();

  String of(Ir ir) {
    return switch (ir) {
      case Ir.Constant(var value) -> constant(value);
      case Ir.Read(var variable) -> named(variable);
      default -> hash(written(ir));
    };
  }

  private String written(Ir ir) {
    return switch (ir) {
      case Ir.Constant _, Ir.Read _ -> of(ir);
      case Ir.Unwrap(var value) -> call("plain", List.of(value));
      case Ir.JsonRead read -> json(read);
      case Ir.Items(var items) -> call("list", items);
      case Ir.Format(var parts) ->
          parts.stream().map(this::part).collect(Collectors.joining(",", "text(", ")"));
      case Ir.Arithmetic op -> call(op.operator().symbol(), List.of(op.left(), op.right()));
      case Ir.Negate(var operand, _) -> call("negate", List.of(operand));
      case Ir.Not(var operand) -> call("not", List.of(operand));
      case Ir.Compare compare ->
          call(compare.comparator().symbol(), List.of(compare.left(), compare.right()));
      case Ir.Logical(var operator, var operands) -> call(operator.symbol(), operands);
      case Ir.Invoke call -> call(call.function().name(), call.arguments());
      case Ir.RuleOf(var rule) -> call("rule", List.of(rule.conditions()));
    };
  }

  private static String constant(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof java.time.Duration span ? span.toString() : PythonText.repr(value);
  }

  private String named(Variable variable) {
    var known = byName.get(variable.slot());
    if (known == null) {
      known = of(variable.definition());
      byName.put(variable.slot(), known);
    }
    return known;
  }

  private String call(String name, List<Ir> arguments) {
    return arguments.stream().map(this::of).collect(Collectors.joining(",", name + "(", ")"));
  }

  private String json(Ir.JsonRead read) {
    return "json("
        + (read.secret() ? "secret," : "")
        + PythonText.repr(read.path().toString())
        + ","
        + read.type().display()
        + ","
        + Objects.requireNonNullElse(read.entityType(), "")
        + ","
        + of(read.required())
        + ","
        + of(read.coerce())
        + ")";
  }

  private String part(Ir.Format.Part part) {
    return switch (part) {
      case Ir.Format.Part.Literal(var text) -> PythonText.repr(text);
      case Ir.Format.Part.Field(_, var value) -> of(value);
    };
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
