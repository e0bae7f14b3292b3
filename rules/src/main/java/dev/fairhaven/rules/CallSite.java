package dev.fairhaven.rules;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One place of a rule set that calls a function, while the rule set is compiled.
public interface CallSite {

  /// The value of a constant parameter, its default if it was not given.
  @Nullable Object constant(String parameter);

  /// Whether the parameter was given.
  boolean has(String parameter);

  /// Whether the function has the parameter.
  boolean hasParameter(String parameter);

  /// Names of the given arguments that are not parameters.
  Set<String> extraArguments();

  /// Where the value of an argument is in [Function.Body#apply]'s array: parameters in their order,
  /// then extra arguments in the order they were given.
  int indexOf(String argument);

  /// The name the result is directly assigned to.
  Optional<String> target();

  /// Labels the rule set declares, by name.
  Map<String, LabelDeclaration> labels();

  /// The candidate that a misspelt name was probably meant to be.
  Optional<String> closest(String name, Collection<String> candidates);

  /// Tells the author that an argument is wrong.
  void reject(String parameter, String message, String hint);

  /// Tells the author that the call is wrong.
  void reject(String message, String hint);

  default String text(String parameter) {
    return (String) java.util.Objects.requireNonNull(constant(parameter), parameter);
  }

  default boolean flag(String parameter) {
    return (Boolean) java.util.Objects.requireNonNull(constant(parameter), parameter);
  }
}
