package dev.fairhaven.rules;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call of a function in a rule set, while the rule set is compiled.
public interface CallSite {

  /// The value of a constant parameter, or its default if the call omits it.
  @Nullable Object constant(String parameter);

  /// Whether the parameter was given.
  boolean has(String parameter);

  /// Whether the function has the parameter.
  boolean hasParameter(String parameter);

  /// The names of arguments that are not parameters.
  Set<String> extraArguments();

  /// The index of an argument in [Function.Body#apply]'s array: parameters in their order, then
  /// extra arguments in the order they were given.
  int indexOf(String argument);

  /// The name that the result is assigned to.
  Optional<String> target();

  /// Labels the rule set declares, by name.
  Map<String, LabelDeclaration> labels();

  /// The candidate closest to a misspelt name.
  Optional<String> closest(String name, Collection<String> candidates);

  /// Rejects an argument.
  void reject(String parameter, String message, String hint);

  /// Rejects the call.
  void reject(String message, String hint);

  default String text(String parameter) {
    return (String) java.util.Objects.requireNonNull(constant(parameter), parameter);
  }

  default boolean flag(String parameter) {
    return (Boolean) java.util.Objects.requireNonNull(constant(parameter), parameter);
  }
}
