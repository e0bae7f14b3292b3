package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.rules.lists.ClassifierHit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the live rule set says about one event.
///
/// @param ruleSetVersion the version that was evaluated; 0 while none was ever published
/// @param verdicts what rules declared, in order, without repetition
/// @param section the policy section that rules cite; null where none does
/// @param labels labels added to entities, as `Type/label`
/// @param rules those that held, in the order they were written
/// @param features the features those rules looked at, with their values
/// @param spans the passages that rules matched
/// @param entries the entries of lists that rules matched
/// @param known the entries of banks that rules matched
/// @param classifierResults what classifiers said to rules, or why they said nothing
public record Finding(
    int ruleSetVersion,
    List<String> verdicts,
    @Nullable String section,
    List<String> labels,
    List<MatchedRule> rules,
    Map<String, JsonNode> features,
    List<MatchedSpan> spans,
    List<ListedEntry> entries,
    List<KnownEntry> known,
    List<ClassifierResult> classifierResults) {

  public Finding {
    verdicts = List.copyOf(verdicts);
    labels = List.copyOf(labels);
    rules = List.copyOf(rules);
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    spans = List.copyOf(spans);
    entries = List.copyOf(entries);
    known = List.copyOf(known);
    classifierResults = List.copyOf(classifierResults);
  }

  /// The finding where no rule matched.
  public static Finding nothing(int ruleSetVersion) {
    return new Finding(
        ruleSetVersion,
        List.of(),
        null,
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /// @param description the rule's sentence with the event's values put in
  public record MatchedRule(String name, String description) {}

  /// @param path where the text stands in the event, such as `$.data.text`
  /// @param start UTF-16 offset of the first character
  /// @param end UTF-16 offset after the last one
  public record MatchedSpan(String rule, String path, int start, int end) {}

  /// @param rule that asked the list
  /// @param version of the list
  /// @param matched the text or the passage of it that the entry matched
  /// @param severity as the entry says, such as `serious`; empty where it does not
  /// @param category as the entry says; empty where it does not
  /// @param obfuscations in which a term was found, such as `look-alikes`; none where it was plain
  public record ListedEntry(
      String rule,
      String list,
      long version,
      String entry,
      String matched,
      String severity,
      String category,
      List<String> obfuscations) {

    public ListedEntry {
      obfuscations = List.copyOf(obfuscations);
    }
  }

  /// @param rule that asked the bank
  /// @param entry its number in the bank
  /// @param distance in how many bits of 256 the picture differs from it
  /// @param matched the hash or digest that was looked up
  public record KnownEntry(String rule, String bank, long entry, int distance, String matched) {}

  /// @param rule that asked the classifier
  public record ClassifierResult(String rule, ClassifierHit said) {}
}
