package dev.fairhaven.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The type of a value in a rule.
public sealed interface Type {

  /// A type without parts. `ANY` stands for a type the checker does not know.
  enum Scalar implements Type {
    STR("str"),
    INT("int"),
    FLOAT("float"),
    BOOL("bool"),
    NONE("None"),
    ANY("Any");

    private final String word;

    Scalar(String word) {
      this.word = word;
    }

    @Override
    public String display() {
      return word;
    }
  }

  /// Types that only the engine has.
  enum Special implements Type {
    RULE("RuleT"),
    EXPERIMENT("ExperimentT"),
    TIME_DELTA("TimeDeltaT"),
    EFFECT("EffectBase"),
    /// An entity, a text or a whole number, or a list of them: the key of a window.
    KEY("Key");

    private final String word;

    Special(String word) {
      this.word = word;
    }

    @Override
    public String display() {
      return word;
    }
  }

  /// `list[item]`.
  record ListOf(Type item) implements Type {
    @Override
    public String display() {
      return "list[" + item.display() + "]";
    }
  }

  /// `Entity[id]`.
  record EntityOf(Type id) implements Type {
    @Override
    public String display() {
      return "Entity[" + id.display() + "]";
    }
  }

  /// One of several types. Equality ignores their order, which is the order of conversion.
  record Union(Set<Type> members) implements Type {

    public Union {
      members = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }

    @Override
    public String display() {
      var others = members.stream().filter(member -> member != Scalar.NONE).toList();
      if (members.size() == 2 && others.size() == 1) {
        return others.getFirst().display() + " | None";
      }
      return members.stream()
          .map(Type::display)
          .collect(Collectors.joining(", ", "UnionType[", "]"));
    }
  }

  /// The type variable of a generic function; alone or inside `T | None` and `Entity[T]`.
  enum Variable implements Type {
    T;

    @Override
    public String display() {
      return "_T";
    }
  }

  /// The type as messages show it.
  String display();

  static Type list(Type item) {
    return new ListOf(item);
  }

  static Type entity(Type id) {
    return new EntityOf(id);
  }

  /// `type | None`.
  static Type optional(Type type) {
    return union(List.of(type, Scalar.NONE));
  }

  /// The union of the given types, flattened; the type itself if all are the same.
  static Type union(List<Type> types) {
    var members = new LinkedHashSet<Type>();
    for (var type : types) {
      if (type instanceof Union union) {
        members.addAll(union.members());
      } else {
        members.add(type);
      }
    }
    return members.size() == 1 ? members.iterator().next() : new Union(members);
  }

  /// Whether `None` is among the values.
  default boolean acceptsNone() {
    return this == Scalar.NONE
        || this == Scalar.ANY
        || (this instanceof Union union && union.members().contains(Scalar.NONE));
  }

  /// The type without `None`; empty for `None` alone.
  default Optional<Type> withoutNone() {
    if (!(this instanceof Union union) || !union.members().contains(Scalar.NONE)) {
      return Optional.empty();
    }
    var others = new ArrayList<>(union.members());
    others.remove(Scalar.NONE);
    return Optional.of(union(others));
  }

  /// The plain type of a value that leaves the engine or is used as a plain value; empty for types
  /// that are plain already.
  default Optional<Type> unwrapped() {
    return switch (this) {
      case EntityOf entity -> Optional.of(entity.id());
      case Special.RULE -> Optional.of(Scalar.BOOL);
      case Special.TIME_DELTA -> Optional.of(Scalar.FLOAT);
      case Special.EXPERIMENT -> Optional.of(list(Scalar.STR));
      case Special.EFFECT, Special.KEY -> Optional.empty();
      case Scalar _, ListOf _, Union _, Variable _ -> Optional.empty();
    };
  }

  /// The type with the type variable replaced.
  default Type substitute(Type value) {
    return switch (this) {
      case Variable.T -> value;
      case EntityOf(var id) -> entity(id.substitute(value));
      case ListOf(var item) -> list(item.substitute(value));
      case Union union -> union(union.members().stream().map(m -> m.substitute(value)).toList());
      case Scalar _, Special _ -> this;
    };
  }

  /// Whether the type variable occurs.
  default boolean isGeneric() {
    return switch (this) {
      case Variable _ -> true;
      case EntityOf(var id) -> id.isGeneric();
      case ListOf(var item) -> item.isGeneric();
      case Union union -> union.members().stream().anyMatch(Type::isGeneric);
      case Scalar _, Special _ -> false;
    };
  }
}
