package dev.fairhaven.rules.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A field on the way to a path, or where one or more paths end. Immutable once frozen.
final class PathTree {

  private final Map<String, PathTree> children = new HashMap<>();
  private int[] ends = new int[0];
  private int[] allEnds = new int[0];

  // The same children by the hash of their names, for names that are still bytes.
  private byte[][] names = new byte[0][];
  private PathTree[] byHash = new PathTree[0];

  private PathTree() {}

  static PathTree of(List<JsonPath> paths) {
    var root = new PathTree();
    for (int i = 0; i < paths.size(); i++) {
      var node = root;
      for (var key : paths.get(i).prefix()) {
        node = node.children.computeIfAbsent(key, _ -> new PathTree());
      }
      node.ends = Arrays.copyOf(node.ends, node.ends.length + 1);
      node.ends[node.ends.length - 1] = i;
    }
    root.freeze();
    return root;
  }

  private void freeze() {
    int size = Integer.highestOneBit(Math.max(1, children.size() * 2)) * 2;
    names = new byte[size][];
    byHash = new PathTree[size];
    children.forEach(
        (name, child) -> {
          var utf8 = name.getBytes(StandardCharsets.UTF_8);
          int slot = slot(hash(utf8, 0, utf8.length));
          while (byHash[slot] != null) {
            slot = slot(slot + 1);
          }
          names[slot] = utf8;
          byHash[slot] = child;
          child.freeze();
        });
    allEnds =
        IntStream.concat(
                IntStream.of(ends),
                children.values().stream().flatMapToInt(child -> IntStream.of(child.allEnds)))
            .toArray();
  }

  private int slot(int hash) {
    return hash & (byHash.length - 1);
  }

  /// Of a few bytes only: most names that are not looked for differ in them, and those that do not
  /// are compared.
  private static int hash(byte[] utf8, int start, int end) {
    int length = end - start;
    return length == 0
        ? 0
        : length * 7 + utf8[start] * 31 + utf8[end - 1] + utf8[start + length / 2];
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  boolean isEnd() {
    return ends.length > 0;
  }

  @Nullable PathTree child(String name) {
    return children.get(name);
  }

  /// The child whose name is in `[start, end)`.
  @Nullable PathTree child(byte[] utf8, int start, int end) {
    int slot = slot(hash(utf8, start, end));
    while (byHash[slot] != null) {
      if (Arrays.equals(names[slot], 0, names[slot].length, utf8, start, end)) {
        return byHash[slot];
      }
      slot = slot(slot + 1);
    }
    return null;
  }

  Map<String, PathTree> children() {
    return children;
  }

  /// The paths that end here.
  int[] ends() {
    return ends;
  }

  /// The paths that end here or below.
  int[] allEnds() {
    return allEnds;
  }
}
