package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.json.JsonPath;
import dev.fairhaven.rules.syntax.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A call whose function is known and whose constant arguments are resolved.
///
/// @param arguments given, by name, in the order they were given
/// @param constants values of the constant parameters
/// @param body null for special forms
/// @param path of `JsonData` and `EntityJson`
/// @param imports of `Import`
record BoundCall(
    Function function,
    Map<String, Tree.Expression> arguments,
    Map<String, @Nullable Object> constants,
    Function.@Nullable Body body,
    @Nullable JsonPath path,
    List<Unit> imports) {

  String constantText(String parameter) {
    return (String) java.util.Objects.requireNonNull(constants.get(parameter));
  }
}
