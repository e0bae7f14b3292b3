package dev.fairhaven.rules.check;

import dev.fairhaven.rules.syntax.Tree;
import dev.fairhaven.rules.values.PythonText;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes trees back as source, for suggestions; one node can be written as something else.
final class Printer {

  private final @Nullable Tree replaced;
  private final String replacement;

  private Printer(@Nullable Tree replaced, String replacement) {
    this.replaced = replaced;
    this.replacement = replacement;
  }

  static String print(Tree tree) {
    return new Printer(null, "").write(tree);
  }

  static String print(Tree tree, Tree replaced, String replacement) {
    return new Printer(replaced, replacement).write(tree);
  }

  private String write(Tree tree) {
    if (tree.isSame(replaced)) {
      return replacement;
    }
    return switch (tree) {
      case Tree.Assign assign -> assign(assign);
      case Tree.Annotation annotation -> annotation(annotation);
      case Tree.Name name -> name.identifier();
      case Tree.Text text -> PythonText.repr(text.value());
      case Tree.Numeral number -> PythonText.repr(number.value());
      case Tree.Bool bool -> PythonText.repr(bool.value());
      case Tree.Nothing _ -> "None";
      case Tree.Items items ->
          items.items().stream().map(this::write).collect(Collectors.joining(", ", "[", "]"));
      case Tree.Call call ->
          write(call.function())
              + call.arguments().stream()
                  .map(this::write)
                  .collect(Collectors.joining(", ", "(", ")"));
      case Tree.Keyword keyword -> keyword.name() + "=" + write(keyword.value());
      case Tree.Binary b ->
          "(" + write(b.left()) + " " + b.operator().symbol() + " " + write(b.right()) + ")";
      case Tree.Unary unary -> "(" + unary.operator().symbol() + " " + write(unary.operand()) + ")";
      case Tree.Comparison c ->
          write(c.left()) + " " + c.comparator().symbol() + " " + write(c.right());
      case Tree.Logical logical ->
          logical.operands().stream()
              .map(this::write)
              .collect(Collectors.joining(" " + logical.operator().symbol() + " ", "(", ")"));
      case Tree.Attribute attribute -> write(attribute.name()) + "." + attribute.attribute();
      case Tree.Format format -> "f" + PythonText.repr(format.template());
    };
  }

  private String assign(Tree.Assign assign) {
    var annotation = assign.annotation() == null ? "" : ": " + annotation(assign.annotation());
    return write(assign.target()) + annotation + " = " + write(assign.value());
  }

  private String annotation(Tree.Annotation annotation) {
    return annotation.generic()
        ? annotation.identifier()
            + annotation.variants().stream()
                .map(this::annotation)
                .collect(Collectors.joining(", ", "[", "]"))
        : annotation.identifier();
  }
}
