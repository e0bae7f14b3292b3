package dev.fairhaven.rules.json;

import dev.fairhaven.rules.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads the values at a fixed set of paths from a document in one streaming pass, without building
/// a tree of the rest. Immutable and thread-safe.
///
/// Of a key that occurs twice in one object the last counts, as in Python.
public final class PathReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final List<JsonPath> paths;
  private final Node root = new Node();

  /// A field on the way to a path, or where one or more paths end.
  private static final class Node {
    final Map<String, Node> children = new HashMap<>();
    final List<Integer> ends = new ArrayList<>();

    void clear(@Nullable Object[] values) {
      ends.forEach(end -> values[end] = JsonPath.MISSING);
      children.values().forEach(child -> child.clear(values));
    }
  }

  public PathReader(List<JsonPath> paths) {
    this.paths = List.copyOf(paths);
    for (int i = 0; i < paths.size(); i++) {
      var node = root;
      for (var key : paths.get(i).prefix()) {
        node = node.children.computeIfAbsent(key, _ -> new Node());
      }
      node.ends.add(i);
    }
  }

  /// Fills `values` with what is at each path, [JsonPath#MISSING] where there is nothing.
  ///
  /// @return false when the document is not JSON; what was read until then is in `values`
  public boolean read(Json document, @Nullable Object[] values) {
    Arrays.fill(values, 0, paths.size(), JsonPath.MISSING);
    if (paths.isEmpty()) {
      return true;
    }
    return switch (document) {
      case Json.Bytes bytes -> read(bytes.utf8(), values);
      case Json.Parsed(var value) -> {
        for (int i = 0; i < paths.size(); i++) {
          values[i] = paths.get(i).first(value);
        }
        yield true;
      }
    };
  }

  private boolean read(byte[] utf8, @Nullable Object[] values) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      parser.nextToken();
      read(parser, root, values);
      return true;
    } catch (JacksonException _) {
      return false;
    }
  }

  /// Reads the value the parser is at.
  private void read(JsonParser parser, Node node, @Nullable Object[] values) {
    if (!node.ends.isEmpty()) {
      var value = value(parser);
      store(node, value, values);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      fields(parser, node, values);
    } else {
      parser.skipChildren();
    }
  }

  private void fields(JsonParser parser, Node node, @Nullable Object[] values) {
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      var child = node.children.get(name);
      if (child == null) {
        parser.skipChildren();
      } else {
        child.clear(values);
        read(parser, child, values);
      }
    }
  }

  /// Keeps a value for the paths that end here, and finds those that go on inside it.
  private void store(Node node, @Nullable Object value, @Nullable Object[] values) {
    for (int end : node.ends) {
      values[end] = paths.get(end).firstAfterPrefix(value);
    }
    if (value instanceof Map<?, ?> object) {
      node.children.forEach(
          (key, child) -> {
            if (object.containsKey(key)) {
              store(child, object.get(key), values);
            }
          });
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Object whole(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> parser.getBigIntegerValue();
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    var array = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  /// Parses a whole document.
  ///
  /// @throws IllegalArgumentException when it is not JSON
  public static @Nullable Object parse(byte[] utf8) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      parser.nextToken();
      return value(parser);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }
}
