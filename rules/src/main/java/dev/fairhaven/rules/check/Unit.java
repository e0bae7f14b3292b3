package dev.fairhaven.rules.check;

import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parsed file with its nodes in the order they are checked, and the parent of each.
final class Unit {

  private final Tree.File file;
  private final List<Tree> nodes = new ArrayList<>();
  private final IdentityHashMap<Tree, Tree> parents = new IdentityHashMap<>();

  Unit(Tree.File file) {
    this.file = file;
    file.statements().forEach(statement -> visit(statement, null));
  }

  private void visit(Tree node, @Nullable Tree parent) {
    nodes.add(node);
    if (parent != null) {
      parents.put(node, parent);
    }
    children(node).forEach(child -> visit(child, node));
  }

  static List<? extends Tree> children(Tree node) {
    return switch (node) {
      case Tree.Assign assign -> List.of(assign.target(), assign.value());
      case Tree.Call call -> {
        var children = new ArrayList<Tree>(List.of(call.function()));
        children.addAll(call.arguments());
        yield children;
      }
      case Tree.Keyword keyword -> List.of(keyword.value());
      case Tree.Items items -> items.items();
      case Tree.Binary binary -> List.of(binary.left(), binary.right());
      case Tree.Unary unary -> List.of(unary.operand());
      case Tree.Comparison comparison -> List.of(comparison.left(), comparison.right());
      case Tree.Logical logical -> logical.operands();
      case Tree.Attribute attribute -> List.of(attribute.name());
      case Tree.Format format -> format.names();
      case Tree.Annotation _,
          Tree.Name _,
          Tree.Text _,
          Tree.Numeral _,
          Tree.Bool _,
          Tree.Nothing _ ->
          List.of();
    };
  }

  String path() {
    return file.source().path();
  }

  List<Tree.Statement> statements() {
    return file.statements();
  }

  List<Tree> nodes() {
    return nodes;
  }

  List<Tree.Call> calls() {
    return nodes.stream().filter(Tree.Call.class::isInstance).map(Tree.Call.class::cast).toList();
  }

  /// The parent of a node, null for a statement.
  @Nullable Tree parent(Tree node) {
    return parents.get(node);
  }

  /// Whether a name is where a value is stored.
  boolean isStored(Tree.Name name) {
    return parent(name) instanceof Tree.Assign assign && name.isSame(assign.target());
  }

  /// Whether a name is the name of a called function.
  boolean isFunctionName(Tree.Name name) {
    return parent(name) instanceof Tree.Call call && name.isSame(call.function());
  }

  /// The statement a node is part of.
  Tree.Statement statement(Tree node) {
    var current = node;
    for (var parent = parent(current); parent != null; parent = parent(current)) {
      current = parent;
    }
    return (Tree.Statement) current;
  }
}
