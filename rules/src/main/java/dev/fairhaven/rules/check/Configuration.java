package dev.fairhaven.rules.check;

import dev.fairhaven.rules.LabelDeclaration;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.syntax.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The configuration files of a rule set, merged: the labels it declares, with their places.
final class Configuration {

  /// The known keys. The engine uses only `labels`.
  private static final Set<String> KEYS =
      Set.of(
          "labels",
          "acl",
          "actions",
          "ui_config",
          "analytics",
          "feature_flags",
          "authorized_keys",
          "example");

  private static final Set<String> CONNOTATIONS = Set.of("positive", "negative", "neutral");

  /// The deepest nesting of a configuration, and the total length of its texts.
  private static final int NESTING_MAX = 50;

  private static final int LENGTH_MAX = 4 * 1024 * 1024;

  private final Report report;
  private final Map<String, LabelDeclaration> labels = new LinkedHashMap<>();
  private final Map<String, Location> validForPlaces = new LinkedHashMap<>();
  private final Map<String, Location> seenKeys = new LinkedHashMap<>();
  private @Nullable Location labelsPlace;

  private Configuration(Report report) {
    this.report = report;
  }

  static Configuration read(Sources sources, Report report) {
    var configuration = new Configuration(report);
    sources.config().forEach((path, text) -> configuration.file(new SourceFile(path, text)));
    return configuration;
  }

  Map<String, LabelDeclaration> labels() {
    return labels;
  }

  /// Where to declare a label.
  Location labelsPlace() {
    return labelsPlace == null ? new Location("config.yaml", 1, 0, "") : labelsPlace;
  }

  /// The location of the entity types that a label is valid for.
  Location validForPlace(String label) {
    return validForPlaces.getOrDefault(label, labelsPlace());
  }

  private void file(SourceFile file) {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(NESTING_MAX);
    options.setCodePointLimit(LENGTH_MAX);
    options.setMaxAliasesForCollections(0);
    try {
      var root = new Yaml(options).compose(new java.io.StringReader(file.text()));
      if (root instanceof MappingNode mapping) {
        sections(file, mapping);
      } else if (root != null) {
        invalid(place(file, root), "", "config must be a mapping of keys to values");
      }
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      invalid(file.at(mark.getLine() + 1, mark.getColumn()), "", String.valueOf(e.getProblem()));
    } catch (YAMLException _) {
      invalid(file.at(1, 0), "", "config is not valid YAML");
    }
  }

  private void invalid(Location at, String key, String hint) {
    var text = key.isEmpty() ? "invalid config" : "invalid config value at `" + key + "`";
    report.error(Check.CONFIG, at, text, hint, "", List.of());
  }

  private static Location place(SourceFile file, Node node) {
    return file.at(node.getStartMark().getLine() + 1, node.getStartMark().getColumn());
  }

  private void sections(SourceFile file, MappingNode root) {
    for (var entry : root.getValue()) {
      var key = key(entry);
      var at = place(file, entry.getKeyNode());
      if (!KEYS.contains(key)) {
        report.error(
            Check.CONFIG,
            at,
            "unknown config key `" + key + "`",
            "known keys are: " + known(),
            "",
            List.of());
      } else if (key.equals("labels")) {
        labelsPlace = labelsPlace == null ? at : labelsPlace;
        labels(file, entry.getValueNode());
      }
    }
  }

  private static String known() {
    return KEYS.stream()
        .sorted()
        .map(key -> "`" + key + "`")
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private void labels(SourceFile file, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      invalid(place(file, node), "labels", "value is not a valid dict (type=type_error.dict)");
      return;
    }
    for (var entry : mapping.getValue()) {
      label(file, key(entry), entry);
    }
  }

  private void label(SourceFile file, String name, NodeTuple entry) {
    var at = place(file, entry.getKeyNode());
    var earlier = seenKeys.putIfAbsent(name, at);
    if (earlier != null) {
      report.error(
          Check.CONFIG,
          at,
          "label `" + name + "` is declared twice",
          "a label must be declared once",
          "also declared here:",
          List.of(new dev.fairhaven.rules.Message.Note(earlier, "")));
      return;
    }
    validForPlaces.put(name, at);
    if (entry.getValueNode() instanceof MappingNode mapping) {
      declare(file, name, mapping);
    } else {
      invalid(
          place(file, entry.getValueNode()),
          "labels." + name,
          "value is not a valid dict (type=type_error.dict)");
    }
  }

  private void declare(SourceFile file, String name, MappingNode mapping) {
    var validFor = new ArrayList<String>();
    var connotation = "neutral";
    var description = "";
    for (var field : mapping.getValue()) {
      var path = "labels." + name + "." + key(field);
      var value = field.getValueNode();
      switch (key(field)) {
        case "valid_for" -> {
          validForPlaces.put(name, place(file, value));
          texts(file, path, value, validFor);
        }
        case "connotation" -> connotation = connotation(file, path, value);
        case "description" -> description = text(file, path, value);
        default ->
            report.error(
                Check.CONFIG,
                place(file, field.getKeyNode()),
                "unknown config key `" + path + "`",
                "known keys are: `connotation`, `description`, `valid_for`",
                "",
                List.of());
      }
    }
    labels.put(name, new LabelDeclaration(name, validFor, connotation, description));
  }

  private String connotation(SourceFile file, String path, Node value) {
    var text = text(file, path, value);
    if (!CONNOTATIONS.contains(text)) {
      invalid(place(file, value), path, "expected `positive`, `negative` or `neutral`");
    }
    return text;
  }

  private String text(SourceFile file, String path, Node value) {
    if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return scalar.getValue();
    }
    invalid(place(file, value), path, "str type expected (type=type_error.str)");
    return "";
  }

  private void texts(SourceFile file, String path, Node value, List<String> into) {
    if (!(value instanceof SequenceNode sequence)) {
      invalid(place(file, value), path, "value is not a valid list (type=type_error.list)");
      return;
    }
    int index = 0;
    for (var item : sequence.getValue()) {
      into.add(text(file, path + "." + index++, item));
    }
  }
}
