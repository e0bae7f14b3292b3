package dev.fairhaven.app.shell.console;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The contract of the `/v1` endpoints, after OpenAPI 3.1. Written by hand; a test holds it to the
/// handlers.
@Component
public class ApiDocument {

  private final String yaml;
  private final String json;

  ApiDocument() {
    this.yaml = read();
    this.json = Json.write(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
  }

  private static String read() {
    try {
      return new ClassPathResource("openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String yaml() {
    return yaml;
  }

  public String json() {
    return json;
  }
}
