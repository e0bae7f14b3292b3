package dev.fairhaven.rules;

import dev.fairhaven.rules.values.PythonText;
import org.jspecify.annotations.Nullable;

/// A named argument of a [Function].
///
/// @param constant whether it accepts only a literal or a name bound to one, so that its value is
///   known when the function is bound
/// @param optional whether it can be omitted and then has `defaultValue`
/// @param documentation one sentence for the author of a rule
public record Parameter(
    String name,
    Type type,
    boolean constant,
    boolean optional,
    @Nullable Object defaultValue,
    String documentation) {

  public static Parameter required(String name, Type type, String documentation) {
    return new Parameter(name, type, false, false, null, documentation);
  }

  public static Parameter optional(
      String name, Type type, @Nullable Object defaultValue, String documentation) {
    return new Parameter(name, type, false, true, defaultValue, documentation);
  }

  public static Parameter constant(String name, Type type, String documentation) {
    return new Parameter(name, type, true, false, null, documentation);
  }

  public static Parameter optionalConstant(
      String name, Type type, @Nullable Object defaultValue, String documentation) {
    return new Parameter(name, type, true, true, defaultValue, documentation);
  }

  /// Name, type and, if it is optional, the default.
  public String signature() {
    var typed = name + ": " + type.display().replace("_T", "T");
    return optional ? typed + " = " + PythonText.repr(defaultValue) : typed;
  }

  /// The type as messages show it.
  public String displayType() {
    return constant ? "ConstExpr[" + type.display() + "]" : type.display();
  }
}
