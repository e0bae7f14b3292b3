package dev.fairhaven.app.shell.setup;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.detection.lists.ListName;
import dev.fairhaven.app.detection.lists.ListSeed;
import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.review.queues.Queue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// What a kind of platform starts with.
///
/// @param name as files and the command line know it, such as `game-chat`
/// @param title such as `Game chat`
/// @param purpose what such a platform is, as a sentence
/// @param suits examples of such platforms
/// @param policies in reading order
/// @param rules the files of the rule set with its tests, by path
/// @param queues beside those that every installation has
public record Template(
    String name,
    String title,
    String purpose,
    String suits,
    List<ItemType> itemTypes,
    List<EventType> eventTypes,
    List<Policy> policies,
    Map<String, String> rules,
    List<ListSeed> lists,
    List<Queue> queues,
    Example example) {

  private static final String RULE_FILES = "rules/";

  public Template {
    itemTypes = List.copyOf(itemTypes);
    eventTypes = List.copyOf(eventTypes);
    policies = List.copyOf(policies);
    rules = Map.copyOf(rules);
    lists = List.copyOf(lists);
    queues = List.copyOf(queues);
  }

  List<ListName> listNames() {
    return lists.stream().map(ListSeed::name).toList();
  }

  List<String> queueKeys() {
    return queues.stream().map(Queue::key).toList();
  }

  /// The names of its rule files without their folder, such as `spam`.
  public List<String> ruleFiles() {
    return new TreeMap<>(rules)
        .keySet().stream()
            .filter(path -> path.startsWith(RULE_FILES))
            .map(path -> path.substring(RULE_FILES.length(), path.lastIndexOf('.')))
            .toList();
  }

  /// What a platform can send first, to see that it is connected.
  ///
  /// @param says what happens with the event, in a sentence or two
  /// @param event without `id` and `time`
  /// @param flag without `id` and `time`
  public record Example(String says, ObjectNode event, ObjectNode flag) {}
}
