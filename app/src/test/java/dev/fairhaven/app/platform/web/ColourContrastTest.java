package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds the tokens of the style sheet to WCAG 2.2 AA in both themes: 4.5 for text, 3 for the edges
/// of controls and for marks that mean something.
class ColourContrastTest {

  private static final Path STYLES = Path.of("src/main/resources/static/assets/app.css");
  private static final Pattern PAIR =
      Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
  private static final List<String> GROUNDS =
      List.of("background", "surface", "raised", "sunken", "hover", "selected");
  private static final List<String> TONES =
      List.of("info", "good", "moderate", "serious", "critical");

  @Test
  void keepsTextReadable() throws IOException {
    List<String> tooFaint = new ArrayList<>();
    for (var theme : themes()) {
      for (var ground : GROUNDS) {
        for (var text : List.of("text", "muted", "accent-text")) {
          check(theme, text, ground, 4.5, tooFaint);
        }
      }
      for (var tone : TONES) {
        check(theme, tone + "-text", tone + "-tint", 4.5, tooFaint);
        check(theme, tone + "-text", "surface", 4.5, tooFaint);
        check(theme, "text", tone + "-tint", 4.5, tooFaint);
      }
      check(theme, "accent-text", "accent-tint", 4.5, tooFaint);
      check(theme, "mark-text", "mark", 4.5, tooFaint);
      for (var button :
          List.of("accent", "accent-strong", "critical-button", "critical-button-strong")) {
        check(theme, "white", button, 4.5, tooFaint);
      }
    }
    assertThat(tooFaint).isEmpty();
  }

  @Test
  void keepsMarksAndEdgesVisible() throws IOException {
    List<String> tooFaint = new ArrayList<>();
    for (var theme : themes()) {
      check(theme, "control", "surface", 3, tooFaint);
      check(theme, "control", "background", 3, tooFaint);
      for (var tone : TONES) {
        check(theme, tone, tone + "-tint", 3, tooFaint);
      }
      for (int i = 1; i <= 6; i++) {
        check(theme, "chart-" + i, "surface", 3, tooFaint);
      }
    }
    assertThat(tooFaint).isEmpty();
  }

  private static void check(
      Theme theme, String text, String ground, double min, List<String> tooFaint) {
    double ratio = contrast(theme.colour(text), theme.colour(ground));
    if (ratio < min) {
      tooFaint.add("%s: %s on %s is %.2f".formatted(theme.name(), text, ground, ratio));
    }
  }

  private static List<Theme> themes() throws IOException {
    Map<String, String> light = new HashMap<>(Map.of("white", "#ffffff"));
    Map<String, String> dark = new HashMap<>(Map.of("white", "#ffffff"));
    var tokens = PAIR.matcher(Files.readString(STYLES));
    while (tokens.find()) {
      light.put(tokens.group(1), tokens.group(2));
      dark.put(tokens.group(1), tokens.group(3));
    }
    assertThat(light).hasSizeGreaterThan(35);
    return List.of(new Theme("light", light), new Theme("dark", dark));
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int start) {
    double value = Integer.parseInt(hex.substring(start, start + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private record Theme(String name, Map<String, String> colours) {

    String colour(String token) {
      var colour = colours.get(token);
      assertThat(colour).as("token %s", token).isNotNull();
      return colour;
    }
  }
}
