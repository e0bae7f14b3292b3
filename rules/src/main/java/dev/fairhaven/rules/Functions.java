package dev.fairhaven.rules;

import dev.fairhaven.rules.functions.StandardFunctions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/// The functions a rule set may call, by name. Immutable.
public final class Functions {

  private final SortedMap<String, Function> byName;

  private Functions(SortedMap<String, Function> byName) {
    this.byName = byName;
  }

  /// The standard functions.
  public static Functions standard() {
    return standard(Surroundings.UNKNOWN);
  }

  /// The standard functions, with knowledge of lists, banks and mail servers.
  public static Functions standard(Surroundings surroundings) {
    return of(StandardFunctions.all(surroundings));
  }

  /// The standard ones, and those of every [FunctionProvider] on the class path.
  public static Functions installed(Surroundings surroundings) {
    var others = ServiceLoader.load(FunctionProvider.class).stream();
    return standard(surroundings)
        .with(
            others
                .flatMap(provider -> provider.get().functions().stream())
                .toArray(Function[]::new));
  }

  /// @throws IllegalArgumentException when two functions have the same name
  public static Functions of(List<Function> functions) {
    var byName = new TreeMap<String, Function>();
    for (var function : functions) {
      if (byName.put(function.name(), function) != null) {
        throw new IllegalArgumentException("two functions are named " + function.name());
      }
    }
    return new Functions(byName);
  }

  /// These functions and more.
  public Functions with(Function... others) {
    var all = new java.util.ArrayList<>(byName.values());
    all.addAll(List.of(others));
    return of(all);
  }

  public Optional<Function> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// In order of name.
  public Collection<Function> all() {
    return java.util.Collections.unmodifiableCollection(byName.values());
  }
}
