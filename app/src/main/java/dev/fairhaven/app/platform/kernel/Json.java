package dev.fairhaven.app.platform.kernel;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON mapper. Strict about duplicates, depth and encoding, since its input is not ours,
/// and exact about numbers: what is stored and shown has the digits that were sent.
public final class Json {

  public static final int DEPTH_MAX = 64;
  public static final int NUMBER_LENGTH_MAX = 1_000;
  public static final int NAME_LENGTH_MAX = 50_000;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH_MAX)
                          .maxNumberLength(NUMBER_LENGTH_MAX)
                          .maxNameLength(NAME_LENGTH_MAX)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .nodeFactory(new ExactNumbers())
          .build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// Reads one JSON value that somebody else wrote. A byte order mark in front is skipped.
  ///
  /// @param utf8 the whole text
  /// @throws MalformedJsonException with the reason, which callers may be shown
  public static JsonNode read(byte[] utf8) {
    int malformed = Utf8.findMalformed(utf8);
    if (malformed >= 0) {
      throw new MalformedJsonException("is not UTF-8: byte " + (malformed + 1) + " is malformed");
    }
    int from = hasByteOrderMark(utf8) ? BYTE_ORDER_MARK.length : 0;
    try (var parser = MAPPER.createParser(utf8, from, utf8.length - from)) {
      return read(parser);
    }
  }

  /// Reads one JSON value that somebody else wrote.
  ///
  /// @throws MalformedJsonException with the reason, which callers may be shown
  public static JsonNode read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode read(JsonParser parser) {
    try {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException("is empty");
      }
      return MAPPER.readTree(parser);
    } catch (JacksonException | NumberFormatException failure) {
      throw JsonFault.of(failure, parser);
    }
  }

  private static boolean hasByteOrderMark(byte[] utf8) {
    return utf8.length >= BYTE_ORDER_MARK.length
        && utf8[0] == BYTE_ORDER_MARK[0]
        && utf8[1] == BYTE_ORDER_MARK[1]
        && utf8[2] == BYTE_ORDER_MARK[2];
  }

  /// `value` as compact JSON.
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
