package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Lexicons that are JSON.
final class JsonLexicons {

  private static final Map<String, String> DSOJEVIC_CATEGORIES =
      Map.of(
          "general", "toxicity",
          "religious", "toxicity",
          "racial", "hate",
          "lgbtq", "hate");

  private JsonLexicons() {}

  private static JsonNode tree(Path file) throws IOException {
    try {
      return Json.mapper().readTree(EntryFile.text(file));
    } catch (JacksonException _) {
      // Not its message: it may repeat the file.
      throw new RefusedException(file + ": expected JSON.");
    }
  }

  /// Words by language; of a word that several languages have, none is said.
  static void ldnoobw(Path file, LexiconRows rows) throws IOException {
    var languages = new LinkedHashMap<String, List<String>>();
    for (var language : tree(file).properties()) {
      for (var word : language.getValue()) {
        languages.computeIfAbsent(word.asString(""), _ -> new ArrayList<>()).add(language.getKey());
      }
    }
    languages.forEach(
        (word, spoken) -> {
          rows.next();
          if (word.isBlank()) {
            rows.refuse("a word");
          } else {
            var language = spoken.size() == 1 ? spoken.getFirst() : "";
            var details = LexiconRows.details("", "", language, List.of());
            rows.add(word, "LDNOOBW: " + String.join(", ", spoken), details);
          }
        });
  }

  /// Alternatives; a star repeats the letter before it, which obfuscations are searched for anyway.
  /// In exceptions it stands for the word.
  static void dsojevic(Path file, LexiconRows rows) throws IOException {
    for (var row : tree(file)) {
      rows.next();
      var words = row.path("match").asString("").replace("*", "");
      if (words.isBlank() || !row.path("severity").isInt()) {
        rows.refuse("an object with match and severity");
        continue;
      }
      for (var word : words.split("\\|", -1)) {
        dsojevic(word.strip(), row, rows);
      }
    }
  }

  private static void dsojevic(String word, JsonNode row, LexiconRows rows) {
    var tags = texts(row.path("tags")).toList();
    int grade = row.path("severity").intValue();
    var tag = tags.isEmpty() ? "" : tags.getFirst();
    boolean hasLetters = word.codePoints().anyMatch(Character::isLetter);
    var details =
        LexiconRows.details(
            LexiconRows.severity(grade),
            DSOJEVIC_CATEGORIES.getOrDefault(tag, tag),
            hasLetters ? "en" : "",
            texts(row.path("exceptions")).map(each -> each.replace("*", word)).toList());
    rows.add(word, "dsojevic: " + String.join(", ", tags) + ", " + grade, details);
  }

  private static Stream<String> texts(JsonNode array) {
    return array.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue);
  }
}
