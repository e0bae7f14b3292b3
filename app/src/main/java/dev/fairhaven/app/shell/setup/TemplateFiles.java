package dev.fairhaven.app.shell.setup;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicyFile;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.ListSeed;
import dev.fairhaven.app.intake.ingest.TypeJson;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.rules.lists.ListKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads one template from `resources/templates/NAME`.
///
/// Its `template.yaml` names what it is made of. Each name is looked up in the template's own files
/// first, and then in `templates/common`, which holds what several templates share.
final class TemplateFiles {

  private static final String ROOT = "/templates/";
  private static final String COMMON = "common";
  private static final YAMLMapper YAML = YAMLMapper.shared();

  /// What the first rule file of a template begins with.
  private static final String MAIN_BEGINS =
      """
      # What every event goes through. Each file below judges one kind of harm.
      """;

  private final String name;
  private final Manifest manifest;

  private TemplateFiles(String name) {
    this.name = name;
    this.manifest = YAML.readValue(own("template.yaml").orElseThrow(), Manifest.class);
  }

  static Template read(String name) {
    return new TemplateFiles(name).template();
  }

  /// @param rules names of rule files; each has tests of the same name
  /// @param labels names of configuration files
  private record Manifest(
      String title,
      String purpose,
      String suits,
      List<String> itemTypes,
      List<String> eventTypes,
      List<String> policies,
      List<String> rules,
      List<String> labels,
      List<String> lists,
      List<String> queues,
      Example example) {

    private record Example(String says, ObjectNode event, ObjectNode flag) {}
  }

  private Template template() {
    return new Template(
        name,
        manifest.title,
        manifest.purpose,
        manifest.suits,
        types("itemTypes", manifest.itemTypes, TypeJson::itemType),
        types("eventTypes", manifest.eventTypes, TypeJson::eventType),
        policies(),
        rules(),
        lists(),
        queues(),
        new Template.Example(manifest.example.says, manifest.example.event, manifest.example.flag));
  }

  private <T> List<T> types(
      String kind, List<String> names, BiFunction<String, JsonNode, T> declaration) {
    var declared = new TreeMap<String, JsonNode>();
    both("types.json")
        .map(YAML::readTree)
        .flatMap(file -> file.path(kind).propertyStream())
        .forEach(entry -> declared.putIfAbsent(entry.getKey(), entry.getValue()));
    return names.stream()
        .map(each -> declaration.apply(each, named(kind, each, declared)))
        .toList();
  }

  private List<Policy> policies() {
    var written =
        both("policies.yaml")
            .flatMap(file -> PolicyFile.parse(file).stream())
            .collect(byName(policy -> policy.version().policy()));
    return manifest.policies.stream().map(key -> named("policies", key, written)).toList();
  }

  private Map<String, String> rules() {
    var files = new TreeMap<String, String>();
    files.put("main.sml", main());
    manifest.labels.forEach(label -> take("config/" + label + ".yaml", files));
    for (var file : manifest.rules) {
      take("rules/" + file + ".sml", files);
      take("tests/" + file + ".yaml", files);
    }
    if (!manifest.rules.isEmpty()) {
      take("models/event.sml", files);
    }
    return files;
  }

  private String main() {
    if (manifest.rules.isEmpty()) {
      return MAIN_BEGINS;
    }
    return manifest.rules.stream()
        .map(file -> "Require(rule='rules/" + file + ".sml')\n")
        .collect(
            Collectors.joining("", MAIN_BEGINS + "Import(rules=['models/event.sml'])\n\n", ""));
  }

  private void take(String path, Map<String, String> files) {
    files.put(path, both("rules/" + path).findFirst().orElseThrow(() -> missing("rules", path)));
  }

  private List<ListSeed> lists() {
    var described =
        both("lists.yaml")
            .flatMap(file -> Arrays.stream(YAML.readValue(file, ListEntry[].class)))
            .collect(byName(ListEntry::name));
    return manifest.lists.stream()
        .map(each -> named("lists", each, described))
        .map(each -> each.seed(entries(each.name)))
        .toList();
  }

  private record ListEntry(String name, String kind, String description) {

    ListSeed seed(List<String> entries) {
      return new ListSeed(
          new ListName(name), ListKind.find(kind).orElseThrow(), description, entries);
    }
  }

  private List<String> entries(String list) {
    return both("lists/" + list + ".txt")
        .findFirst()
        .map(text -> text.lines().map(String::strip).filter(TemplateFiles::isEntry).toList())
        .orElse(List.of());
  }

  private static boolean isEntry(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  private List<Queue> queues() {
    var described =
        both("queues.yaml")
            .flatMap(file -> Arrays.stream(YAML.readValue(file, QueueEntry[].class)))
            .collect(byName(QueueEntry::key));
    return manifest.queues.stream().map(key -> named("queues", key, described).queue()).toList();
  }

  private record QueueEntry(
      String key, String name, String description, int rank, Duration target) {

    Queue queue() {
      return new Queue(
          key,
          name,
          description,
          QueueKind.CONTENT,
          rank,
          target,
          Queue.CONTENT_ROLES,
          Queue.CONTENT_ACTIONS);
    }
  }

  private <T> T named(String kind, String wanted, Map<String, T> known) {
    return Optional.ofNullable(known.get(wanted)).orElseThrow(() -> missing(kind, wanted));
  }

  private IllegalStateException missing(String kind, String wanted) {
    return new IllegalStateException("template " + name + " has no " + kind + " " + wanted);
  }

  /// Of two with one name the first counts.
  private static <T> java.util.stream.Collector<T, ?, Map<String, T>> byName(
      Function<T, String> name) {
    return Collectors.toMap(name, each -> each, (first, _) -> first);
  }

  /// The file of the template, and then the one that several share, where they are there.
  private Stream<String> both(String path) {
    return Stream.concat(own(path).stream(), text(COMMON, path).stream());
  }

  private Optional<String> own(String path) {
    return text(name, path);
  }

  private static Optional<String> text(String folder, String path) {
    try (var stream = TemplateFiles.class.getResourceAsStream(ROOT + folder + "/" + path)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
