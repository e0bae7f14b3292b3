package dev.fairhaven.app.shell.console;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The contract of the `/v1` endpoints, after OpenAPI 3.1. Written by hand: `openapi/openapi.yaml`
/// holds what all endpoints share, `openapi/TIER/FEATURE.yaml` the paths and schemas of a feature.
/// Tests hold it to the handlers.
@Component
public class ApiDocument {

  private static final String FRAME = "openapi/openapi.yaml";
  private static final String FRAGMENTS = "classpath*:openapi/*/*.yaml";

  private final String yaml;
  private final String json;

  ApiDocument() {
    var document = assembled();
    this.yaml = yaml(document);
    this.json = Json.write(document);
  }

  private static Map<String, Object> assembled() {
    try {
      var resources = new PathMatchingResourcePatternResolver();
      var document = read(resources.getResource("classpath:" + FRAME));
      var fragments = resources.getResources(FRAGMENTS);
      Arrays.sort(fragments, Comparator.comparing(ApiDocument::url));
      for (var fragment : fragments) {
        merge(document, read(fragment), url(fragment));
      }
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String url(Resource resource) {
    try {
      return resource.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> read(Resource resource) throws IOException {
    Map<String, Object> read =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(resource.getContentAsString(StandardCharsets.UTF_8));
    return new LinkedHashMap<>(read);
  }

  /// Adds the members of `more`, and of the objects both have.
  ///
  /// @throws IllegalStateException when both say something about the same member
  private static void merge(Map<String, Object> into, Map<String, Object> more, String source) {
    more.forEach(
        (name, value) -> {
          var known = into.putIfAbsent(name, value);
          if (known != null) {
            merge(object(known, name, source), object(value, name, source), source);
          }
        });
  }

  @SuppressWarnings("unchecked") // The names of an object in YAML are texts.
  private static Map<String, Object> object(Object value, String name, String source) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalStateException(source + " declares " + name + " a second time");
  }

  private static String yaml(Map<String, Object> document) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    return new Yaml(options).dump(document);
  }

  public String yaml() {
    return yaml;
  }

  public String json() {
    return json;
  }
}
