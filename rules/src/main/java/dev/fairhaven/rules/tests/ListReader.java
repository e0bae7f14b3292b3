package dev.fairhaven.rules.tests;

import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.lists.Severity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a list that a test fills. An entry is a text, or has fields beside its value.
final class ListReader {

  private static final Set<String> LIST_FIELDS = Set.of("kind", "entries");
  private static final Set<String> ENTRY_FIELDS =
      Set.of("value", "severity", "category", "language", "inside", "exceptions");
  private static final String KINDS =
      Arrays.stream(ListKind.values()).map(ListKind::wireName).collect(Collectors.joining(", "));

  private ListReader() {}

  static ListSnapshot read(String name, Node node) {
    var fields = Yaml.fields(node, "list", LIST_FIELDS);
    var word = Yaml.require(fields, "kind", node, "list");
    var kind =
        ListKind.find(Yaml.text(word, "kind"))
            .orElseThrow(() -> UnreadableTestException.at(word, "kind: expected " + KINDS));
    var entries = new LinkedHashSet<ListEntry>();
    for (var entry : Yaml.items(Yaml.require(fields, "entries", node, "list"), "entries")) {
      entries.add(entry instanceof MappingNode ? detailed(kind, entry) : plain(kind, entry));
    }
    return ListSnapshot.of(name, kind, 1, entries);
  }

  private static ListEntry plain(ListKind kind, Node node) {
    return ListEntry.of(value(kind, node));
  }

  private static String value(ListKind kind, Node node) {
    return kind.normalized(Yaml.text(node, "entries"))
        .orElseThrow(
            () -> UnreadableTestException.at(node, "entries: expected " + kind.expected()));
  }

  private static ListEntry detailed(ListKind kind, Node node) {
    var fields = Yaml.fields(node, "entry", ENTRY_FIELDS);
    var traits =
        new EntryTraits(
            read(fields, "severity", Severity::find, Severity.NAMES).orElse(null),
            read(fields, "category", EntryTraits::category, "a word or several").orElse(""),
            read(fields, "language", EntryTraits::language, "a tag such as pt-BR").orElse(""),
            read(fields, "inside", ListReader::flag, "true or false").orElse(false),
            exceptions(fields.get("exceptions")));
    return new ListEntry(value(kind, Yaml.require(fields, "value", node, "entry")), null, traits);
  }

  private static <T> Optional<T> read(
      Map<String, Node> fields,
      String name,
      Function<String, Optional<T>> reader,
      String expected) {
    var node = fields.get(name);
    return node == null
        ? Optional.empty()
        : Optional.of(
            reader
                .apply(Yaml.text(node, name))
                .orElseThrow(
                    () -> UnreadableTestException.at(node, name + ": expected " + expected)));
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static List<String> exceptions(@Nullable Node node) {
    return node == null
        ? List.of()
        : Yaml.items(node, "exceptions").stream().map(ListReader::exception).toList();
  }

  private static String exception(Node node) {
    return EntryTraits.exception(Yaml.text(node, "exceptions"))
        .orElseThrow(() -> UnreadableTestException.at(node, "exceptions: expected phrases"));
  }
}
