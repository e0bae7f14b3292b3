package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.intake.imports.Table;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Sample;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the samples of a labelled file: rows of CSV, TSV or JSON lines, a JSON array of objects,
/// or a JSON object of lists (each entry becomes a row with `key` and `value`).
final class SetReader {

  private final Path directory;

  SetReader(Path directory) {
    this.directory = directory;
  }

  /// @throws ProblemException naming the file and the form expected
  List<Sample> read(LabelledFile file) {
    var samples = new ArrayList<Sample>();
    Consumer<ObjectNode> taker = row -> take(file, row, samples::add);
    var path = directory.resolve(file.file());
    try {
      if (file.file().matches(".*\\.json(\\.gz)?")) {
        readTree(path, taker);
      } else {
        Table.read(path, List.of(file.text()), taker);
      }
    } catch (IOException _) {
      throw Recipe.invalid("a readable file at " + path);
    }
    if (samples.isEmpty()) {
      throw Recipe.invalid("rows that the labels of " + file.name() + " fit; there is none");
    }
    return samples;
  }

  private static void readTree(Path path, Consumer<ObjectNode> taker) throws IOException {
    try (var in = open(path)) {
      var tree = Json.mapper().readTree(in);
      if (tree.isArray()) {
        tree.forEach(each -> taker.accept((ObjectNode) each));
      } else {
        tree.properties().forEach(each -> takeList(each.getKey(), each.getValue(), taker));
      }
    }
  }

  private static void takeList(String key, JsonNode values, Consumer<ObjectNode> taker) {
    for (var value : values) {
      var row = Json.mapper().createObjectNode();
      row.put("key", key);
      row.set("value", value);
      taker.accept(row);
    }
  }

  private static InputStream open(Path path) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path));
    return path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static void take(LabelledFile file, ObjectNode row, Consumer<Sample> taker) {
    var rule = file.ruleFor(row);
    if (rule.isEmpty()) {
      return;
    }
    var of = rule.get().ofCategories();
    var not = rule.get().notCategories();
    var text = text(row.path(file.text()));
    switch (file.take()) {
      case null -> add(text, of, not, taker);
      case MAIL -> add(Mail.body(text), of, not, taker);
      case SENTENCES ->
          Sentences.split(text, row.path(String.valueOf(file.spans())).asString(""))
              .forEach(
                  each ->
                      add(
                          each.text(),
                          each.isMarked() ? of : Set.of(),
                          each.isMarked() ? not : of,
                          taker));
    }
  }

  /// A list of lines is joined into one text.
  private static String text(JsonNode node) {
    if (!node.isArray()) {
      return node.asString("");
    }
    var lines = new ArrayList<String>();
    node.forEach(each -> lines.add(each.asString("")));
    return String.join("\n", lines);
  }

  private static void add(
      String text, Set<Category> of, Set<Category> not, Consumer<Sample> taker) {
    if (!text.isBlank()) {
      taker.accept(new Sample(text, of, not));
    }
  }
}
