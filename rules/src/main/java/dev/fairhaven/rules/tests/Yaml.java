package dev.fairhaven.rules.tests;

import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads YAML by its nodes, so that every complaint has a line. Plain words are JSON's: `no`, `on`
/// and `12:30` are texts.
final class Yaml {

  private static final int NESTING_MAX = 50;
  private static final int LENGTH_MAX = 4 * 1024 * 1024;

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,999})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,3})?");

  private Yaml() {}

  /// The root of a document, null for an empty one.
  static @Nullable Node root(String text) {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(NESTING_MAX);
    options.setCodePointLimit(LENGTH_MAX);
    options.setMaxAliasesForCollections(0);
    try {
      return new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      throw new UnreadableTestException(
          e.getProblemMark().getLine() + 1, "not valid YAML: " + e.getProblem());
    } catch (YAMLException _) {
      throw new UnreadableTestException(1, "not valid YAML");
    }
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /// The values of a mapping by their keys.
  ///
  /// @param what names the mapping in complaints
  static Map<String, Node> fields(Node node, String what) {
    if (!(node instanceof MappingNode mapping)) {
      throw UnreadableTestException.at(node, what + ": expected fields with values");
    }
    var fields = new LinkedHashMap<String, Node>();
    for (var entry : mapping.getValue()) {
      var key = text(entry.getKeyNode(), what);
      if (fields.put(key, entry.getValueNode()) != null) {
        throw UnreadableTestException.at(
            entry.getKeyNode(), what + ": `" + key + "` is there twice");
      }
    }
    return fields;
  }

  /// The same, with only keys that are known.
  static Map<String, Node> fields(Node node, String what, Set<String> known) {
    var fields = fields(node, what);
    fields.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw UnreadableTestException.at(
                value,
                what
                    + ": unknown field `"
                    + key
                    + "`, expected "
                    + String.join(", ", known.stream().sorted().toList()));
          }
        });
    return fields;
  }

  static Node require(Map<String, Node> fields, String key, Node parent, String what) {
    var value = fields.get(key);
    if (value == null) {
      throw UnreadableTestException.at(parent, what + ": expected a field `" + key + "`");
    }
    return value;
  }

  static List<Node> items(Node node, String what) {
    if (!(node instanceof SequenceNode sequence)) {
      throw UnreadableTestException.at(node, what + ": expected a list");
    }
    return sequence.getValue();
  }

  static String text(Node node, String what) {
    if (!(node instanceof ScalarNode scalar)) {
      throw UnreadableTestException.at(node, what + ": expected a text");
    }
    return scalar.getValue();
  }

  static List<String> texts(Node node, String what) {
    return items(node, what).stream().map(item -> text(item, what)).toList();
  }

  /// A value as events have them.
  static @Nullable Object plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        fields(mapping, "data").forEach((key, value) -> map.put(key, plain(value)));
        yield map;
      }
      case SequenceNode sequence -> {
        var list = new ArrayList<@Nullable Object>();
        sequence.getValue().forEach(item -> list.add(plain(item)));
        yield list;
      }
      case ScalarNode scalar when scalar.getScalarStyle() == ScalarStyle.PLAIN ->
          word(scalar.getValue());
      case ScalarNode scalar -> scalar.getValue();
      default -> throw UnreadableTestException.at(node, "expected a value");
    };
  }

  private static @Nullable Object word(String text) {
    if (WHOLE.matcher(text).matches()) {
      var number = new BigInteger(text);
      return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
    if (DECIMAL.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    return switch (text) {
      case "", "~", "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> text;
    };
  }
}
