package dev.fairhaven.app.detection.rulesets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rules a new installation starts with.
final class StarterRules {

  private static final String ROOT = "/starter/rules/";

  private static final List<String> PATHS =
      List.of(
          "main.sml",
          "config/labels.yaml",
          "models/event.sml",
          "rules/accounts.sml",
          "rules/assistant.sml",
          "rules/harassment.sml",
          "rules/lists.sml",
          "rules/pictures.sml",
          "rules/scams.sml",
          "rules/spam.sml",
          "rules/threats.sml",
          "rules/velocity.sml",
          "tests/accounts.yaml",
          "tests/assistant.yaml",
          "tests/harassment.yaml",
          "tests/lists.yaml",
          "tests/pictures.yaml",
          "tests/scams.yaml",
          "tests/spam.yaml",
          "tests/threats.yaml",
          "tests/velocity.yaml");

  private StarterRules() {}

  /// Text by path.
  static Map<String, String> sources() {
    return PATHS.stream().collect(Collectors.toMap(path -> path, StarterRules::read));
  }

  private static String read(String path) {
    try (var stream = StarterRules.class.getResourceAsStream(ROOT + path)) {
      if (stream == null) {
        throw new IllegalStateException("no starter rules at " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
