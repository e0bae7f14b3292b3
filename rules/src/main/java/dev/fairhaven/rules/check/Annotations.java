package dev.fairhaven.rules.check;

import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.FLOAT;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.NONE;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.syntax.Tree;
import dev.fairhaven.rules.syntax.Tree.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Resolves the annotations of assignments to types.
final class Annotations {

  private static final Map<String, Type> SIMPLE =
      Map.of("str", STR, "int", INT, "float", FLOAT, "bool", BOOL, "None", NONE);

  private static final List<String> GENERIC =
      List.of("Entity", "ExtractLiteral", "ExtractSecret", "List", "Optional", "Secret", "Union");

  private static final String DEFAULT_PROBLEM =
      "can only check dynamic return values of simple types or `Entity`, `ExtractLiteral`,"
          + " `ExtractSecret`, `List`, `Optional`, `Secret`, `Union` generics";

  private Annotations() {}

  /// An invalid annotation.
  static final class Problem extends Exception {
    final transient Annotation at;
    final String hint;
    final String alsoText;
    final transient List<Note> also;

    Problem(Annotation at, String text, String hint) {
      this(at, text, hint, "", List.of());
    }

    Problem(Annotation at, String text, String hint, String alsoText, List<Note> also) {
      super(text);
      this.at = at;
      this.hint = hint;
      this.alsoText = alsoText;
      this.also = also;
    }

    void report(Check check, Report report) {
      report.error(check, at.span().location(), String.valueOf(getMessage()), hint, alsoText, also);
    }
  }

  static boolean isSecret(@Nullable Annotation annotation) {
    return annotation != null && annotation.generic() && annotation.identifier().equals("Secret");
  }

  static boolean isExtractedSecret(@Nullable Annotation annotation) {
    return annotation != null && annotation.identifier().equals("ExtractSecret");
  }

  static boolean isExtractedLiteral(@Nullable Annotation annotation) {
    return annotation != null && annotation.identifier().equals("ExtractLiteral");
  }

  /// The type an annotation names.
  static Type type(Annotation annotation, Tree.Assign assign) throws Problem {
    return annotation.generic() ? generic(annotation, assign) : simple(annotation, DEFAULT_PROBLEM);
  }

  private static Type simple(Annotation annotation, String problem) throws Problem {
    if (annotation.generic()) {
      throw new Problem(annotation, problem, "generic types cannot be nested here");
    }
    var type = SIMPLE.get(annotation.identifier());
    if (type != null) {
      return type;
    }
    var name = annotation.identifier();
    throw new Problem(
        annotation,
        problem,
        GENERIC.contains(name)
            ? "`"
                + name
                + "` is generic, try `"
                + name
                + "[T]` where `T` is a type like `str` or `int`"
            : "got unknown non-generic type `" + name + "`");
  }

  private static Type generic(Annotation annotation, Tree.Assign assign) throws Problem {
    return switch (annotation.identifier()) {
      case "Union" -> union(annotation, assign);
      case "Optional" ->
          Type.optional(simple(only(annotation), "expected simple type in `Optional`"));
      case "List" -> list(annotation);
      case "Entity" -> entity(annotation);
      case "Secret", "ExtractSecret", "ExtractLiteral" -> wrapped(annotation, assign);
      default ->
          throw new Problem(
              annotation,
              DEFAULT_PROBLEM,
              "got unknown generic type `" + annotation.identifier() + "[...]`");
    };
  }

  private static Annotation only(Annotation annotation) throws Problem {
    int count = annotation.variants().size();
    if (count != 1) {
      throw new Problem(
          annotation,
          "`" + annotation.identifier() + "` must have exactly one argument",
          "got " + count + " arguments");
    }
    return annotation.variants().getFirst();
  }

  private static Type wrapped(Annotation annotation, Tree.Assign assign) throws Problem {
    var inner = only(annotation);
    return inner.generic()
        ? generic(inner, assign)
        : simple(inner, "expected simple type in `" + annotation.identifier() + "`");
  }

  private static Type union(Annotation annotation, Tree.Assign assign) throws Problem {
    if (annotation.variants().size() == 1) {
      var only = annotation.variants().getFirst().identifier();
      throw new Problem(
          annotation,
          "a `Union` of one item should be represented as the item by itself",
          annotation.isSame(assign.annotation())
              ? "assign it to a variable as `"
                  + assign.target().identifier()
                  + ": "
                  + only
                  + " = ...` instead"
              : "use `" + only + "` instead");
    }
    var seen = new LinkedHashMap<String, Annotation>();
    var members = new ArrayList<Type>();
    for (var variant : annotation.variants()) {
      var earlier = seen.putIfAbsent(variant.identifier(), variant);
      if (earlier != null) {
        throw new Problem(
            variant,
            "duplicated type `" + variant.identifier() + "` seen in `Union[...]`",
            "",
            "union variant already specified here:",
            List.of(new Note(earlier.span().location(), "")));
      }
      members.add(simple(variant, "expected simple type in `Union`"));
    }
    return Type.union(members);
  }

  private static Type list(Annotation annotation) throws Problem {
    var others = annotation.variants().subList(1, annotation.variants().size());
    if (!others.isEmpty()) {
      var rest = others.subList(1, others.size());
      throw new Problem(
          others.getFirst(),
          "unexpected additional variants to `List[...]`",
          "",
          rest.isEmpty() ? "" : "also:",
          rest.stream().map(other -> new Note(other.span().location(), "")).toList());
    }
    return Type.list(simple(annotation.variants().getFirst(), "expected simple type in `List`"));
  }

  private static Type entity(Annotation annotation) throws Problem {
    var id = only(annotation);
    if (!id.identifier().equals("str") && !id.identifier().equals("int")) {
      throw new Problem(
          id,
          "`Entity` only supports `str` and `int` IDs currently",
          "got `" + id.identifier() + "` ID type");
    }
    return Type.entity(simple(id, "expected simple type in `Entity`"));
  }
}
