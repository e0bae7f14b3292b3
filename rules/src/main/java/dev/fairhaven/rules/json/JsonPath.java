package dev.fairhaven.rules.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A path into a JSON document, in the dialect of Python's jsonpath-rw: fields, quoted fields,
/// `[n]`, `[a:b]`, `*`, `..`, `|`, `where`, `` `parent` ``, no filters.
///
/// Only the first match counts. Split into the plain fields it starts with, which a streaming
/// reader can follow, and the rest, which is looked up in the value found there.
public final class JsonPath {

  /// What [#first] returns when there is no match; distinct from a null in the document.
  public static final Absence MISSING = Absence.MISSING;

  /// Stands for a value that is not there.
  public enum Absence {
    MISSING
  }

  /// One step of a path.
  sealed interface Step {
    record Root() implements Step {}

    record This() implements Step {}

    record Parent() implements Step {}

    /// @param names `*` for all
    record Fields(List<String> names) implements Step {}

    record Index(int index) implements Step {}

    record Slice(@Nullable Integer start, @Nullable Integer end) implements Step {}

    record Child(Step left, Step right) implements Step {}

    record Descendants(Step left, Step right) implements Step {}

    record Either(Step left, Step right) implements Step {}

    record Where(Step left, Step right) implements Step {}
  }

  /// A value and where it was found.
  private record Found(@Nullable Object value, @Nullable Found parent) {}

  private final Step whole;
  private final List<String> prefix;
  private final @Nullable Step rest;

  JsonPath(Step whole) {
    this.whole = whole;
    var steps = chain(whole);
    boolean relative =
        steps.stream().noneMatch(step -> step instanceof Step.Parent || step instanceof Step.Root);
    int plain = 0;
    while (relative && plain < steps.size() && isPlain(steps.get(plain))) {
      plain++;
    }
    prefix =
        steps.subList(0, plain).stream()
            .map(step -> ((Step.Fields) step).names().getFirst())
            .toList();
    rest = relative ? join(steps.subList(plain, steps.size())) : whole;
  }

  /// Parses a path.
  ///
  /// @throws JsonPathException with what is wrong
  public static JsonPath parse(String text) throws JsonPathException {
    return new JsonPath(new JsonPathParser(text).parse());
  }

  /// The steps of a path one after the other, without the root it may start with; a single step if
  /// it is not a simple sequence.
  private static List<Step> chain(Step step) {
    var steps = new ArrayList<Step>();
    var current = step;
    while (current instanceof Step.Child(var left, var right)) {
      steps.addFirst(right);
      current = left;
    }
    if (!(current instanceof Step.Root)) {
      steps.addFirst(current);
    }
    return steps.stream().allMatch(JsonPath::isSimple) ? steps : List.of(step);
  }

  private static boolean isSimple(Step step) {
    return switch (step) {
      case Step.Fields _, Step.Index _, Step.Slice _, Step.This _ -> true;
      case Step.Root _,
          Step.Parent _,
          Step.Child _,
          Step.Descendants _,
          Step.Either _,
          Step.Where _ ->
          false;
    };
  }

  private static boolean isPlain(Step step) {
    return step instanceof Step.Fields fields
        && fields.names().size() == 1
        && !fields.names().getFirst().equals("*");
  }

  private static @Nullable Step join(List<Step> steps) {
    return steps.isEmpty() ? null : steps.stream().reduce(Step.Child::new).orElseThrow();
  }

  /// The fields the path starts with.
  public List<String> prefix() {
    return prefix;
  }

  /// Whether the path is nothing but fields.
  public boolean isPlain() {
    return rest == null;
  }

  /// The first match in the value found at the prefix.
  public @Nullable Object firstAfterPrefix(@Nullable Object value) {
    if (rest == null || value == MISSING) {
      return value;
    }
    var matches = find(rest, new Found(value, null));
    return matches.isEmpty() ? MISSING : matches.getFirst().value();
  }

  /// The first match in a document.
  public @Nullable Object first(@Nullable Object document) {
    @Nullable Object value = document;
    for (var key : prefix) {
      if (!(value instanceof Map<?, ?> fields) || !fields.containsKey(key)) {
        return MISSING;
      }
      value = fields.get(key);
    }
    return firstAfterPrefix(value);
  }

  private static List<Found> find(Step step, Found at) {
    return switch (step) {
      case Step.This _ -> List.of(at);
      case Step.Root _ -> List.of(rootOf(at));
      case Step.Parent _ -> at.parent() == null ? List.of() : List.of(at.parent());
      case Step.Fields(var names) -> fields(names, at);
      case Step.Index(int index) -> index(index, at);
      case Step.Slice slice -> slice(slice, at);
      case Step.Child(var left, var right) -> {
        var found = new ArrayList<Found>();
        find(left, at).forEach(match -> found.addAll(find(right, match)));
        yield found;
      }
      case Step.Descendants(var left, var right) -> {
        var found = new ArrayList<Found>();
        find(left, at).forEach(match -> descend(right, match, found));
        yield found;
      }
      case Step.Either(var left, var right) -> {
        var found = new ArrayList<>(find(left, at));
        found.addAll(find(right, at));
        yield found;
      }
      case Step.Where(var left, var right) ->
          find(left, at).stream().filter(match -> !find(right, match).isEmpty()).toList();
    };
  }

  private static Found rootOf(Found at) {
    var root = at;
    while (root.parent() != null) {
      root = root.parent();
    }
    return root;
  }

  private static List<Found> fields(List<String> names, Found at) {
    if (!(at.value() instanceof Map<?, ?> object)) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    if (names.contains("*")) {
      object.values().forEach(value -> found.add(new Found(value, at)));
      return found;
    }
    for (var name : names) {
      if (object.containsKey(name)) {
        found.add(new Found(object.get(name), at));
      }
    }
    return found;
  }

  private static List<Found> index(int index, Found at) {
    int size =
        at.value() instanceof List<?> list
            ? list.size()
            : at.value() instanceof String text ? text.codePointCount(0, text.length()) : 0;
    int position = index < 0 ? index + size : index;
    if (position < 0 || position >= size) {
      return List.of();
    }
    if (at.value() instanceof List<?> list) {
      return List.of(new Found(list.get(position), at));
    }
    var text = String.valueOf(at.value());
    int start = text.offsetByCodePoints(0, position);
    return List.of(new Found(Character.toString(text.codePointAt(start)), at));
  }

  /// A value that is not a list counts as a list of itself.
  private static List<Found> slice(Step.Slice slice, Found at) {
    List<?> list = at.value() instanceof List<?> items ? items : singleton(at.value());
    int size = list.size();
    int start = clamp(slice.start() == null ? 0 : slice.start(), size);
    int end = clamp(slice.end() == null ? size : slice.end(), size);
    var found = new ArrayList<Found>();
    for (int i = start; i < end; i++) {
      found.add(new Found(list.get(i), at));
    }
    return found;
  }

  private static List<@Nullable Object> singleton(@Nullable Object value) {
    var list = new ArrayList<@Nullable Object>();
    list.add(value);
    return list;
  }

  private static int clamp(int index, int size) {
    return Math.clamp(index < 0 ? index + size : index, 0, size);
  }

  private static void descend(Step right, Found at, List<Found> found) {
    found.addAll(find(right, at));
    if (at.value() instanceof List<?> list) {
      list.forEach(value -> descend(right, new Found(value, at), found));
    } else if (at.value() instanceof Map<?, ?> object) {
      object.values().forEach(value -> descend(right, new Found(value, at), found));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonPath path && path.whole.equals(whole);
  }

  @Override
  public int hashCode() {
    return whole.hashCode();
  }

  /// The path as the original prints it, with a dot before each step.
  @Override
  public String toString() {
    return print(whole);
  }

  private static String print(Step step) {
    return switch (step) {
      case Step.Root _ -> "$";
      case Step.This _ -> "`this`";
      case Step.Parent _ -> "`parent`";
      case Step.Fields(var names) -> String.join(",", names);
      case Step.Index(int index) -> "[" + index + "]";
      case Step.Slice(var start, var end) ->
          start == null && end == null
              ? "[*]"
              : "[" + (start == null ? "" : start) + ":" + (end == null ? "" : end) + "]";
      case Step.Child(var left, var right) -> print(left) + "." + print(right);
      case Step.Descendants(var left, var right) -> print(left) + ".." + print(right);
      case Step.Either(var left, var right) -> print(left) + "|" + print(right);
      case Step.Where(var left, var right) -> print(left) + " where " + print(right);
    };
  }
}
