package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a mapping from a YAML file whose keys are the command line's options.
public final class MappingFile {

  /// A mapping is a page of text.
  static final int SIZE_BYTES_MAX = 64 * 1024;

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final List<String> KEYS =
      List.of(
          "event-type",
          "format",
          "id",
          "time",
          "time-format",
          "actor",
          "target",
          "map",
          "constant",
          "separator");

  private MappingFile() {}

  /// @throws ProblemException with `INVALID_MAPPING`, naming the key and what was expected
  public static MappingSpec read(Path file) {
    try {
      if (Files.size(file) > SIZE_BYTES_MAX) {
        throw invalid("a file of at most " + SIZE_BYTES_MAX + " bytes");
      }
      return parse(Files.readString(file));
    } catch (NoSuchFileException _) {
      throw invalid("a file; there is none at " + file);
    } catch (IOException e) {
      throw invalid("a readable file in UTF-8, could not read " + file);
    }
  }

  /// @throws ProblemException with `INVALID_MAPPING`, naming the key and what was expected
  static MappingSpec parse(String yaml) {
    var root = tree(yaml);
    for (var key : root.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw invalid("only the keys " + String.join(", ", KEYS) + "; found '" + key + "'");
      }
    }
    return new MappingSpec(
        text(root, "event-type"),
        text(root, "format"),
        text(root, "id"),
        text(root, "time"),
        text(root, "time-format"),
        text(root, "actor"),
        text(root, "target"),
        texts(root, "map"),
        texts(root, "constant"),
        text(root, "separator"));
  }

  private static ObjectNode tree(String yaml) {
    try {
      if (YAML.readTree(yaml) instanceof ObjectNode root) {
        return root;
      }
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw invalid("YAML; cannot read it" + line);
    }
    throw invalid("YAML with the keys " + String.join(", ", KEYS));
  }

  private static @Nullable String text(ObjectNode root, String key) {
    var node = root.get(key);
    return node == null ? null : text(key, node);
  }

  private static String text(String key, JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      throw invalid(key + " to be one text; a text that starts with a brace needs quotes");
    }
    return node.asString();
  }

  private static Map<String, String> texts(ObjectNode root, String key) {
    var node = root.path(key);
    if (!node.isMissingNode() && !node.isObject()) {
      throw invalid(key + " to be a list of 'field: value' lines");
    }
    var texts = new LinkedHashMap<String, String>();
    node.properties()
        .forEach(
            entry -> texts.put(entry.getKey(), text(key + "." + entry.getKey(), entry.getValue())));
    return texts;
  }

  private static ProblemException invalid(String expected) {
    return new ProblemException(
        ImportProblem.INVALID_MAPPING, "mapping file: expected " + expected);
  }
}
