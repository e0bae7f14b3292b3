package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.intake.imports.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Lexicons that are tables.
final class TableLexicons {

  private static final Map<String, String> SURGE_SEVERITIES =
      Map.of("Mild", "low", "Strong", "serious", "Severe", "critical");

  private static final Map<String, String> SURGE_CATEGORIES =
      Map.of(
          "sexual anatomy / sexual acts", "sexual",
          "racial / ethnic slurs", "hate",
          "sexual orientation / gender", "hate",
          "mental disability", "hate",
          "physical disability", "hate");

  private static final Map<String, String> OFCOM_CATEGORIES =
      Map.of(
          "general", "toxicity",
          "discriminatory", "hate",
          "mentalhealth", "hate",
          "raceethnic", "hate",
          "sexgender", "hate",
          "sexual", "sexual");

  private TableLexicons() {}

  static void surge(Path file, LexiconRows rows) throws IOException {
    Table.read(
        file,
        List.of("text", "category_1", "severity_description"),
        row -> {
          rows.next();
          surge(row, rows);
        });
  }

  private static void surge(ObjectNode row, LexiconRows rows) {
    var grade = row.path("severity_description").asString("").strip();
    var group = row.path("category_1").asString("").strip();
    var word = row.path("text").asString("").strip();
    if (word.isEmpty()) {
      rows.refuse("a word in the column text");
    } else if (!SURGE_SEVERITIES.containsKey(grade)) {
      rows.refuse("Mild, Strong or Severe in the column severity_description");
    } else {
      var details =
          LexiconRows.details(
              SURGE_SEVERITIES.get(grade),
              SURGE_CATEGORIES.getOrDefault(group, "toxicity"),
              "en",
              List.of());
      rows.add(word, "Surge: " + group + ", " + grade, details);
    }
  }

  static void ofcom(Path file, LexiconRows rows) throws IOException {
    EntryFile.text(file)
        .lines()
        .forEach(
            line -> {
              rows.next();
              if (!line.isBlank()) {
                ofcom(line.split("\t", -1), rows);
              }
            });
  }

  private static void ofcom(String[] cells, LexiconRows rows) {
    boolean isRow = cells.length == 3 && cells[2].strip().matches("[0-4]");
    if (!isRow || cells[1].isBlank()) {
      rows.refuse("a class, a word and a grade from 0 to 4, with tabs between");
      return;
    }
    var grade = Integer.parseInt(cells[2].strip());
    var category = OFCOM_CATEGORIES.getOrDefault(cells[0].strip(), "toxicity");
    var details = LexiconRows.details(LexiconRows.severity(grade), category, "en-GB", List.of());
    rows.add(cells[1], "Ofcom: " + cells[0].strip() + ", " + grade, details);
  }

  static void conda(Path file, LexiconRows rows) throws IOException {
    var details = LexiconRows.details("", "toxicity", "en", List.of());
    Table.read(
        file,
        List.of("T"),
        row -> {
          rows.next();
          var word = row.path("T").asString("").strip();
          if (!word.isEmpty()) {
            rows.add(word, "CONDA: toxic in game chat", details);
          }
        });
  }
}
