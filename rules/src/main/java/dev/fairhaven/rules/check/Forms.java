package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.json.JsonPath;
import dev.fairhaven.rules.json.JsonPathException;
import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks of the special forms: functions that the compiler implements.
final class Forms {

  private static final Pattern INTERPOLATION =
      Pattern.compile("\\{([^\\d\\W]\\w*)\\}", Pattern.UNICODE_CHARACTER_CLASS);

  private Forms() {}

  static boolean isForm(String function) {
    return switch (function) {
      case "Import", "Require", "Rule", "WhenRules", "JsonData", "EntityJson" -> true;
      default -> false;
    };
  }

  static BoundCall bind(Site site) {
    return switch (site.function().name()) {
      case "JsonData", "EntityJson" -> bound(site, path(site), List.of());
      case "Import" -> bound(site, null, imports(site));
      case "Require" -> {
        checkRequire(site);
        yield bound(site, null, List.of());
      }
      case "Rule" -> {
        checkRule(site);
        yield bound(site, null, List.of());
      }
      case "WhenRules" -> {
        checkWhenRules(site);
        yield bound(site, null, List.of());
      }
      default -> {
        Experiments.check(site);
        yield new BoundCall(
            site.function(),
            site.arguments(),
            site.constants(),
            site.function().binder().bind(site),
            null,
            List.of());
      }
    };
  }

  private static BoundCall bound(Site site, @Nullable JsonPath path, List<Unit> imports) {
    return new BoundCall(
        site.function(), site.arguments(), site.constants(), null, path, List.copyOf(imports));
  }

  private static @Nullable JsonPath path(Site site) {
    try {
      return JsonPath.parse(site.text("path"));
    } catch (JsonPathException e) {
      site.reject(
          "path",
          "failed to validate argument `path` for `" + site.function().name() + "(...)`",
          "error: " + e.problem());
      return null;
    }
  }

  private static List<Unit> imports(Site site) {
    var list = (Tree.Items) java.util.Objects.requireNonNull(site.literal("rules"));
    var units = new ArrayList<Unit>();
    var places = new LinkedHashMap<String, List<Tree.Expression>>();
    for (var item : list.items()) {
      var path = ((Tree.Text) item).value();
      places.computeIfAbsent(path, _ -> new ArrayList<>()).add(item);
      var unit = site.calls().unit(path);
      if (unit == null) {
        site.report()
            .error(
                Check.CALLS,
                item.span(),
                "imported file: " + path + " not found",
                "import attempted here");
      } else {
        units.add(unit);
      }
    }
    places.forEach((path, items) -> checkOnce(site, path, items));
    checkSorted(site, list);
    return new ArrayList<>(new LinkedHashSet<>(units));
  }

  private static void checkOnce(Site site, String path, List<Tree.Expression> items) {
    if (items.size() > 1) {
      var others = items.subList(1, items.size());
      site.report()
          .error(
              Check.CALLS,
              items.getFirst().span().location(),
              "import has a duplicated items for rule: " + path,
              "first import attempted here",
              others.size() + " duplicate(s) found here",
              others.stream().map(item -> new Note(item.span().location(), "")).toList());
    }
  }

  private static void checkSorted(Site site, Tree.Items list) {
    var paths = list.items().stream().map(item -> ((Tree.Text) item).value()).toList();
    var sorted = paths.stream().sorted().toList();
    if (!paths.equals(sorted)) {
      var suggestion =
          sorted.stream()
              .map(dev.fairhaven.rules.values.PythonText::repr)
              .collect(Collectors.joining(", ", "[", "]"));
      site.reject(
          "rules",
          "import rules are not sorted",
          "sort imports lexicographically:\n`"
              + Printer.print(site.statement(), list, suggestion)
              + "`");
    }
  }

  private static void checkRequire(Site site) {
    switch (site.argument("rule")) {
      case Tree.Text text -> {
        if (site.calls().unit(text.value()) == null) {
          site.reject(
              "rule", "required rule: `" + text.value() + "` not found", "require attempted here");
        }
      }
      case Tree.Format format -> checkGlob(site, format);
      case null, default ->
          site.reject(
              "rule",
              "a literal string or format string is required here",
              "you can only use literal strings, for example:\n`Require(rule=\"hello.sml\")` or"
                  + " `Require(rule=f\"actions/{ActionName}.sml\")`");
    }
  }

  private static void checkGlob(Site site, Tree.Format format) {
    var glob = new StringBuilder();
    for (var part : format.parts()) {
      glob.append(part instanceof Tree.Format.Part.Literal(var text) ? text : "*");
    }
    if (site.calls().units().stream().map(Unit::path).noneMatch(required(format))) {
      site.reject(
          "rule",
          "required rule: `" + format.template() + "` would never match any rule files",
          "require attempted here, glob: `" + glob + "` matches no sources");
    }
  }

  /// A pattern for the paths that an f-string of `Require` can produce.
  static Predicate<String> required(Tree.Format format) {
    var pattern = new StringBuilder();
    for (var part : format.parts()) {
      pattern.append(part instanceof Tree.Format.Part.Literal(var text) ? globPattern(text) : ".*");
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL).asMatchPredicate();
  }

  /// `*` and `?` in the text itself are wildcards too.
  private static String globPattern(String text) {
    return text.codePoints()
        .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining());
  }

  private static void checkRule(Site site) {
    if (!(site.parent() instanceof Tree.Assign assign)) {
      site.rejectUnassigned(
          Check.CALLS, "`Rule(...)` must be assigned to a variable", "SomeRule", "");
    } else if (assign.target().isLocal()) {
      site.report()
          .error(
              Check.CALLS,
              assign.span(),
              "rules must be stored in non-local features",
              "this rule is being stored in the local variable `"
                  + assign.target().identifier()
                  + "`\nrules must be in non-local features (eg that don't start with `_`)");
    }
    checkDescription(site);
  }

  private static void checkDescription(Site site) {
    var description = site.argument("description");
    if (description instanceof Tree.Text text) {
      var found =
          INTERPOLATION
              .matcher(text.value())
              .results()
              .map(m -> "`" + m.group(1) + "`")
              .collect(Collectors.joining(", "));
      if (!found.isEmpty()) {
        site.reject(
            "description",
            "variable interpolation attempted in non-format string",
            "this string contains what looks like variable interpolation, but is not an f-string\n"
                + "found: "
                + found
                + "\nconsider prefixing with `f`");
      }
    } else if (description != null && !(description instanceof Tree.Format)) {
      site.reject(
          "description",
          "argument `description` to `Rule` requires either a string literal or an f-string",
          "got `" + description.kind() + "` node, expected `String` or `FormatString` literal");
    }
  }

  /// Osprey accepts a name here and then fails on every event.
  private static void checkWhenRules(Site site) {
    for (var parameter : List.of("rules_any", "then")) {
      var given = site.argument(parameter);
      if (given != null && !(given instanceof Tree.Items)) {
        site.reject(
            parameter,
            "argument `" + parameter + "` to `WhenRules` requires a list literal",
            "got `" + given.kind() + "` node, write the list here: `" + parameter + "=[...]`");
      }
    }
  }
}
