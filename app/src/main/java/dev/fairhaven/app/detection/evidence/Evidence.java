package dev.fairhaven.app.detection.evidence;

import dev.fairhaven.rules.lists.ClassifierHit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a finding or a decision rests on. It is stored with the decision, so that the decision can
/// be explained from stored facts alone.
///
/// @param rules the rules that matched, in rule set order
/// @param features the features those rules read, by name, with their values, in the order they
///   were read
/// @param spans the parts of the item that rules matched
/// @param entries the entries of lists that rules matched
/// @param known the entries of banks that rules matched
/// @param classifierResults what classifiers said to the rules that matched, or why they said
///   nothing
public record Evidence(
    List<MatchedRule> rules,
    Map<String, JsonNode> features,
    List<MatchedSpan> spans,
    List<MatchedEntry> entries,
    List<KnownEntry> known,
    List<ClassifierResult> classifierResults) {

  public static final Evidence NONE = ofRules(List.of());

  public Evidence {
    rules = List.copyOf(rules);
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    spans = List.copyOf(spans);
    entries = List.copyOf(entries);
    known = List.copyOf(known);
    classifierResults = List.copyOf(classifierResults);
  }

  /// Evidence of the rules that matched alone.
  public static Evidence ofRules(List<MatchedRule> rules) {
    return new Evidence(rules, Map.of(), List.of(), List.of(), List.of(), List.of());
  }

  public boolean isEmpty() {
    return rules.isEmpty()
        && features.isEmpty()
        && spans.isEmpty()
        && entries.isEmpty()
        && known.isEmpty()
        && classifierResults.isEmpty();
  }

  /// @param description the rule's own sentence, filled in with the values of this event
  public record MatchedRule(String name, String description) {}

  /// @param path where the text stands in the event, such as `$.data.text`
  /// @param start UTF-16 offset of the first character
  /// @param end UTF-16 offset after the last one
  /// @param rule the rule that cared; null where a feature matched that no rule used alone
  public record MatchedSpan(String path, int start, int end, @Nullable String rule) {}

  /// An entry of a list, and what it matched.
  ///
  /// @param matched the text or the passage of it
  /// @param version of the list at that time
  /// @param rule the rule that asked the list
  /// @param severity as the entry said then, such as `serious`; empty where it did not
  /// @param category as the entry said then; empty where it did not
  /// @param obfuscations in which a term was found, such as `look-alikes`; none where it was plain
  public record MatchedEntry(
      String list,
      long version,
      String entry,
      String matched,
      String rule,
      String severity,
      String category,
      List<String> obfuscations) {

    public MatchedEntry {
      obfuscations = List.copyOf(obfuscations);
    }
  }

  /// An entry of a bank, and the picture or file it matched.
  ///
  /// @param entry its number in the bank
  /// @param distance in how many bits of 256 the picture differs from it; 0 for files
  /// @param matched the hash or digest of what was matched
  /// @param rule the rule that asked the bank; empty where the item was there before the entry
  public record KnownEntry(String bank, long entry, int distance, String matched, String rule) {}

  /// What a classifier said, or why it said nothing.
  ///
  /// @param rule the rule that asked it
  public record ClassifierResult(String rule, ClassifierHit said) {}
}
