package dev.fairhaven.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Json;
import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  private static final List<JsonPath> VALID =
      PATHS.stream().limit(26).map(JsonPathTest::parse).toList();

  @Test
  void readsFromBytesWhatItFindsInTheParsedDocument() {
    Property.forAll(
        random -> {
          var json = value(random, 4);
          var tree = PathReader.parse(json.getBytes(StandardCharsets.UTF_8));
          assertThat(values(Json.of(json))).as(json).isEqualTo(values(Json.parsed(tree)));
        });
  }

  private static List<@Nullable Object> values(Json document) {
    var found = new PathReader(VALID).read(document);
    assertThat(found.isJson()).isTrue();
    var values = new ArrayList<@Nullable Object>();
    for (int i = 0; i < VALID.size(); i++) {
      values.add(found.get(i));
    }
    return values;
  }

  /// What the quick way accepts, Jackson accepts, and reads in the same way.
  @Test
  void understandsDamagedDocumentsAsJacksonDoes() {
    var accepted = new AtomicInteger();
    var givenUp = new AtomicInteger();
    Property.forAll(
        random -> {
          for (int i = 0; i < 50; i++) {
            var utf8 = damaged(value(random, 4).getBytes(StandardCharsets.UTF_8), random);
            if (!SpanScanner.scan(utf8, PathTree.of(VALID), new long[VALID.size()])) {
              givenUp.incrementAndGet();
              continue;
            }
            accepted.incrementAndGet();
            assertThat(values(Json.of(utf8)))
                .as(HexFormat.of().formatHex(utf8))
                .isEqualTo(values(Json.parsed(PathReader.parse(utf8))));
          }
        });
    assertThat(accepted).hasPositiveValue();
    assertThat(givenUp).hasPositiveValue();
  }

  /// With some of its bytes replaced, taken out, or put in.
  private static byte[] damaged(byte[] document, Property.Source random) {
    var bytes = document;
    for (int i = random.intIn(0, 3); i > 0; i--) {
      int start = random.intIn(0, bytes.length);
      int end = random.intIn(start, Math.min(bytes.length, start + 2));
      var piece = random.oneOf(PIECES).getBytes(StandardCharsets.ISO_8859_1);
      var next = Arrays.copyOf(bytes, start + piece.length + bytes.length - end);
      System.arraycopy(piece, 0, next, start, piece.length);
      System.arraycopy(bytes, end, next, start + piece.length, bytes.length - end);
      bytes = next;
    }
    return bytes;
  }

  private static final List<String> PIECES =
      List.of(
          "",
          "",
          " ",
          "\n",
          "\0",
          "\"",
          "\\",
          "\\n",
          "\\u0061",
          "\\ud83d",
          "\\x",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "0",
          "-",
          ".5",
          "e7",
          "E+",
          "1e400",
          "-0",
          "nul",
          "NaN",
          "true",
          "\u00c3",
          "\u00c3\u00a9",
          "\u00e2\u0084\u00aa",
          "\u00ed\u00a0\u0080",
          "\u00c0\u0080",
          "\u00f0\u009f\u0098\u0080",
          "\u00ef\u00bb\u00bf",
          "\"a\":1,",
          "\"\\u0061\":[2],",
          "'",
          "/**/",
          "123456789012345678901234567890");

  private static JsonPath parse(String path) {
    try {
      return JsonPath.parse(path);
    } catch (JsonPathException e) {
      throw new AssertionError(path, e);
    }
  }

  private static String value(Property.Source random, int depth) {
    if (depth == 0 || random.intIn(0, 3) == 0) {
      return random.oneOf(
          List.of(
              "1", "-2.5", "\"x\"", "\"é\\u0041 \\n\"", "null", "true", "12345678901234567890"));
    }
    int count = random.intIn(0, 4);
    var parts = new ArrayList<String>();
    boolean object = random.intIn(0, 2) > 0;
    for (int i = 0; i < count; i++) {
      var key = random.oneOf(List.of("a", "b", "c", "d", "m", "n.o", "u-v", "t"));
      parts.add((object ? "\"" + key + "\":" : "") + value(random, depth - 1));
    }
    return (object ? "{" : "[") + String.join(",", parts) + (object ? "}" : "]");
  }
}
