package dev.fairhaven.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Json;
import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonPathTest {

  private static final String DOCUMENT =
      """
      {"a":[{"b":1,"c":"q"},{"b":2}],"m":{"n.o":5,"p":{"b":9}},"u-v":3,"t":"héé","z":null,"d":1,"d":2}
      """;

  private static final List<String> PATHS =
      List.of(
          "$",
          "a",
          "$.a",
          "$.a[0].b",
          "$.a[-1].b",
          "$.a[5].b",
          "$.a[0:1]",
          "$.a[*].b",
          "$.a[1:].b",
          "$..b",
          "$.m..b",
          "$.m.'n.o'",
          "$['u-v']",
          "$.u-v",
          "$.*",
          "$.m.*",
          "$.x|d",
          "$.(x|d)",
          "$.t[1]",
          "$.z",
          "$.z.q",
          "$.d",
          "$.a[0].b.`parent`.c",
          "$.a where b",
          "a[0].b,c",
          "$.d[0]",
          "",
          "$..",
          "a b",
          "$.a[",
          "$.'x",
          "$.a[99999999999]",
          "`len`",
          "$.a & $.b",
          "$.#");

  @Test
  void findsTheFirstMatch() {
    var document = PathReader.parse(DOCUMENT.getBytes(StandardCharsets.UTF_8));
    var out = new StringBuilder();
    for (var path : PATHS) {
      out.append("%-24s %s%n".formatted(path, found(path, document)));
    }
    Golden.check("json/paths.txt", out.toString());
  }

  private static String found(String path, @Nullable Object document) {
    try {
      var parsed = JsonPath.parse(path);
      return parsed.first(document) + "   (as " + parsed + ")";
    } catch (JsonPathException e) {
      return "refused: " + e.problem();
    }
  }

  @Test
  void readsFromBytesWhatItFindsInTheParsedDocument() {
    var names = List.of("a", "b", "c");
    Property.forAll(
        random -> {
          var json = value(random, 4);
          var paths = PATHS.stream().limit(26).map(JsonPathTest::parse).toList();
          var fromBytes = new @Nullable Object[paths.size()];
          var fromTree = new @Nullable Object[paths.size()];
          new PathReader(paths).read(Json.of(json), fromBytes);
          var tree = PathReader.parse(json.getBytes(StandardCharsets.UTF_8));
          new PathReader(paths).read(Json.parsed(tree), fromTree);
          assertThat(fromBytes).as(json).isEqualTo(fromTree);
          assertThat(names).isNotEmpty();
        });
  }

  private static JsonPath parse(String path) {
    try {
      return JsonPath.parse(path);
    } catch (JsonPathException e) {
      throw new AssertionError(path, e);
    }
  }

  private static String value(Property.Source random, int depth) {
    if (depth == 0 || random.intIn(0, 3) == 0) {
      return random.oneOf(List.of("1", "-2.5", "\"x\"", "null", "true", "12345678901234567890"));
    }
    int count = random.intIn(0, 4);
    var parts = new java.util.ArrayList<String>();
    boolean object = random.intIn(0, 2) > 0;
    for (int i = 0; i < count; i++) {
      var key = random.oneOf(List.of("a", "b", "c", "d", "m", "n.o", "u-v", "t"));
      parts.add((object ? "\"" + key + "\":" : "") + value(random, depth - 1));
    }
    return (object ? "{" : "[") + String.join(",", parts) + (object ? "}" : "]");
  }
}
