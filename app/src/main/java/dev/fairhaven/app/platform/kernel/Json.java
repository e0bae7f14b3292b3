package dev.fairhaven.app.platform.kernel;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON mapper. Strict about duplicates and depth, since its input is not ours.
public final class Json {

  public static final int DEPTH_MAX = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// `value` as compact JSON.
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
