package dev.fairhaven.rules.json;

import dev.fairhaven.rules.Json;
import java.util.ArrayList;
import java.util.Arrays;
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
/// [SpanScanner] does it for ordinary documents. Jackson has the last word about all others: what
/// is not JSON, what is not UTF-8, numbers that are not finite.
///
/// Of a key that occurs twice in one object the last counts, as in Python.
public final class PathReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final List<JsonPath> paths;
  private final PathTree tree;

  public PathReader(List<JsonPath> paths) {
    this.paths = List.copyOf(paths);
    this.tree = PathTree.of(paths);
  }

  /// What is at each path; also when the document is not JSON, what was read until then.
  public PathValues read(Json document) {
    return switch (document) {
      case Json.Bytes bytes -> read(bytes.utf8());
      case Json.Parsed(var value) ->
          PathValues.of(this, paths.stream().map(path -> path.first(value)).toArray(), true);
    };
  }

  private PathValues read(byte[] utf8) {
    var spans = new long[paths.size()];
    return paths.isEmpty() || SpanScanner.scan(utf8, tree, spans)
        ? PathValues.inBytes(this, utf8, spans)
        : readSlowly(utf8);
  }

  /// For what [SpanScanner] gives up on.
  private PathValues readSlowly(byte[] utf8) {
    var values = new @Nullable Object[paths.size()];
    Arrays.fill(values, JsonPath.MISSING);
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      boolean hasValue = parser.nextToken() != null;
      if (hasValue) {
        read(parser, tree, values);
      }
      return PathValues.of(this, values, hasValue);
    } catch (JacksonException _) {
      return PathValues.of(this, values, false);
    }
  }

  @Nullable Object afterPrefix(int path, @Nullable Object value) {
    return paths.get(path).firstAfterPrefix(value);
  }

  /// Reads the value the parser is at.
  private void read(JsonParser parser, PathTree node, @Nullable Object[] values) {
    if (node.isEnd()) {
      store(node, value(parser), values);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      fields(parser, node, values);
    } else {
      parser.skipChildren();
    }
  }

  private void fields(JsonParser parser, PathTree node, @Nullable Object[] values) {
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      var child = node.child(name);
      if (child == null) {
        parser.skipChildren();
      } else {
        for (int end : child.allEnds()) {
          values[end] = JsonPath.MISSING;
        }
        read(parser, child, values);
      }
    }
  }

  /// Keeps a value for the paths that end here, and finds those that go on inside it.
  private void store(PathTree node, @Nullable Object value, @Nullable Object[] values) {
    for (int end : node.ends()) {
      values[end] = afterPrefix(end, value);
    }
    if (value instanceof Map<?, ?> object) {
      node.children()
          .forEach(
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
    return parse(utf8, 0, utf8.length);
  }

  static @Nullable Object parse(byte[] utf8, int start, int length) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), utf8, start, length)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("no JSON");
      }
      return value(parser);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }
}
