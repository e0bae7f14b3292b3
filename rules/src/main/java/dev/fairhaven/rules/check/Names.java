package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.syntax.Span;
import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks the definitions and uses of names.
final class Names {

  private final List<Unit> units;
  private final Report report;
  private final Set<String> known;
  private final Map<String, Tree.Assign> features = new LinkedHashMap<>();
  private final Map<String, Unit> unitOfFeature = new LinkedHashMap<>();

  Names(List<Unit> units, Report report) {
    this(units, report, Set.of());
  }

  /// @param known names that no file needs to define
  Names(List<Unit> units, Report report, Set<String> known) {
    this.units = units;
    this.report = report;
    this.known = known;
  }

  /// The one definition of a feature, null when there is none or more than one.
  Tree.@Nullable Assign feature(String name) {
    return features.get(name);
  }

  /// Features must be unique across all files, local names in theirs.
  void checkUnique() {
    var stored = new LinkedHashMap<String, List<Tree.Assign>>();
    var unitOf = new LinkedHashMap<String, Unit>();
    for (var unit : units) {
      var locals = new LinkedHashMap<String, List<Tree.Assign>>();
      for (var assign : assignments(unit)) {
        var names = assign.target().isLocal() ? locals : stored;
        names.computeIfAbsent(assign.target().identifier(), _ -> new ArrayList<>()).add(assign);
        unitOf.put(assign.target().identifier(), unit);
      }
      locals
          .values()
          .forEach(
              same ->
                  requireOne(
                      same,
                      "local variables must be unique in their file",
                      "this local variable is defined in multiple locations in this file"));
    }
    stored.forEach(
        (name, same) -> {
          if (same.size() == 1) {
            features.put(name, same.getFirst());
            unitOfFeature.put(name, java.util.Objects.requireNonNull(unitOf.get(name)));
          }
          requireOne(
              same,
              "features must be unique across all rule files",
              "this feature is defined in multiple locations");
        });
  }

  private void requireOne(List<Tree.Assign> same, String text, String hint) {
    if (same.size() > 1) {
      report.error(
          Check.UNIQUE_NAMES,
          same.getFirst().target().span().location(),
          text,
          hint,
          "such as:",
          same.subList(1, same.size()).stream()
              .map(assign -> note(assign.target().span()))
              .toList());
    }
  }

  private static Note note(Span span) {
    return new Note(span.location(), "");
  }

  static List<Tree.Assign> assignments(Unit unit) {
    return unit.statements().stream()
        .filter(Tree.Assign.class::isInstance)
        .map(Tree.Assign.class::cast)
        .toList();
  }

  /// Local names must be read at least once after they were given a value.
  void checkUnusedLocals() {
    for (var unit : units) {
      var unread = new LinkedHashMap<String, Tree.Name>();
      var seen = new LinkedHashSet<String>();
      for (var node : unit.nodes()) {
        if (node instanceof Tree.Name name && name.isLocal()) {
          if (!unit.isStored(name)) {
            unread.remove(name.identifier());
          } else if (seen.add(name.identifier())) {
            unread.put(name.identifier(), name);
          }
        }
      }
      unread.values().forEach(this::reportUnused);
    }
  }

  private void reportUnused(Tree.Name name) {
    report.error(
        Check.UNUSED_LOCALS,
        name.span(),
        "unused local variable: `" + name.identifier() + "`",
        "this variable is not used anywhere, and thus has no effect. either delete or comment it"
            + " out");
  }

  /// Names must be defined or imported before they are read.
  void checkDefined(Calls calls) {
    units.forEach(unit -> new Definitions(unit, calls).check());
  }

  private final class Definitions {

    private final Unit unit;
    private final Calls calls;
    private final Set<String> known;

    Definitions(Unit unit, Calls calls) {
      this.unit = unit;
      this.calls = calls;
      this.known = new LinkedHashSet<>(Names.this.known);
    }

    void check() {
      for (var node : unit.nodes()) {
        switch (node) {
          case Tree.Call call -> calls.imports(call).forEach(this::imported);
          case Tree.Assign assign -> checkSelfReference(assign);
          case Tree.Name name when unit.isStored(name) -> known.add(name.identifier());
          case Tree.Name name when !unit.isFunctionName(name) -> checkRead(name);
          default -> {}
        }
      }
    }

    private void imported(Unit other) {
      unitOfFeature.forEach(
          (name, of) -> {
            if (of == other) {
              known.add(name);
            }
          });
    }

    private void checkSelfReference(Tree.Assign assign) {
      var target = assign.target();
      for (var node : unit.nodes()) {
        if (node instanceof Tree.Name name
            && !name.isSame(target)
            && name.identifier().equals(target.identifier())
            && !unit.isFunctionName(name)
            && unit.statement(name).isSame(assign)) {
          report.error(
              Check.DEFINED_NAMES,
              name.span().location(),
              "cannot both store and load the same value within an assignment",
              "you cannot use the identifier you are assigning to in its assignment",
              "assignment happens here:",
              List.of(note(target.span())));
        }
      }
    }

    private void checkRead(Tree.Name name) {
      if (known.contains(name.identifier())) {
        return;
      }
      var feature = features.get(name.identifier());
      if (feature != null) {
        unknown(
            name,
            "this identifier was not imported into this file",
            "however, it was found here:",
            feature);
        return;
      }
      var inScope = Spelling.closest(name.identifier(), known);
      var similar = inScope.or(() -> Spelling.closest(name.identifier(), features.keySet()));
      if (similar.isPresent()) {
        similar(name, similar.get());
      } else {
        unknown(name);
      }
    }

    private void similar(Tree.Name name, String similar) {
      var feature = features.get(similar);
      if (feature == null) {
        unknown(
            name,
            "unknown name `" + name.identifier() + "`, did you mean `" + similar + "`?",
            "",
            null);
      } else {
        var inScope = known.contains(similar) ? "in-scope " : "";
        unknown(
            name,
            "this identifier not found",
            "however, a similar " + inScope + "identifier was found here:",
            feature);
      }
    }

    private void unknown(Tree.Name name) {
      if (name.isLocal()) {
        report.error(
            Check.DEFINED_NAMES,
            name.span(),
            "unknown local variable",
            "`"
                + name.identifier()
                + "` does not exist in this file\n"
                + "variables that start with `_` can only be used in the file they're declared in");
      } else {
        unknown(
            name,
            "`" + name.identifier() + "` does not exist in any rule files. typo, perhaps?",
            "",
            null);
      }
    }

    private void unknown(
        Tree.Name name, String hint, String alsoText, Tree.@Nullable Assign found) {
      report.error(
          Check.DEFINED_NAMES,
          name.span().location(),
          "unknown identifier",
          hint,
          alsoText,
          found == null ? List.of() : List.of(note(found.target().span())));
    }
  }
}
