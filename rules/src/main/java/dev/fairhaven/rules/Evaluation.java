package dev.fairhaven.rules;

import dev.fairhaven.rules.lists.ListHit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a rule set says about one event. Immutable.
///
/// @param verdicts declared by rules, in order, without repetition
/// @param effects in the order they were asked for
/// @param matches rules that are true, in the order they were written
/// @param features by name: with [Scope#EVERYTHING] all that the rule set exports, otherwise those
///   that were needed; null where there is no value
/// @param errors what went wrong, one for each root cause; their texts may quote the event
public record Evaluation(
    List<String> verdicts,
    List<Effect> effects,
    List<Match> matches,
    SequencedMap<String, @Nullable Object> features,
    List<Failure> errors) {

  /// How much to compute.
  public enum Scope {
    /// What decides: rules, effects, and what they need.
    DECISION,
    /// Every feature and every error, as Osprey does.
    EVERYTHING
  }

  /// A rule that is true.
  ///
  /// @param description with the values of features put in
  /// @param features that the rule looked at, directly or through others, with their values
  /// @param evidence the passages of text that decided
  public record Match(
      String rule,
      String description,
      Location at,
      SequencedMap<String, @Nullable Object> features,
      List<Evidence> evidence) {

    public Match {
      features = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(features));
      evidence = List.copyOf(evidence);
    }
  }

  /// A passage of text that a function found.
  ///
  /// @param function that found it
  /// @param feature whose text it is, null when the text has no name
  /// @param path of the text in the event if it is there as it was looked at, otherwise null
  /// @param start in UTF-16 units of the text
  /// @param end exclusive
  /// @param matched the passage
  /// @param detail what was looked for: a pattern, a term, an entry of a list
  /// @param hit the entry of a list, null when no list was asked
  public record Evidence(
      String function,
      @Nullable String feature,
      @Nullable String path,
      int start,
      int end,
      String matched,
      String detail,
      @Nullable ListHit hit) {

    public Evidence(
        String function,
        @Nullable String feature,
        @Nullable String path,
        int start,
        int end,
        String matched,
        String detail) {
      this(function, feature, path, start, end, matched, detail, null);
    }

    /// The same passage, found by an entry of a list.
    public Evidence by(ListHit entry) {
      return new Evidence(function, feature, path, start, end, matched, detail, entry);
    }
  }

  /// Something that went wrong with one expression.
  ///
  /// @param kind such as `MissingJsonPath`
  public record Failure(String kind, String message, Location at) {}

  public Evaluation {
    verdicts = List.copyOf(verdicts);
    effects = List.copyOf(effects);
    matches = List.copyOf(matches);
    features = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(features));
    errors = List.copyOf(errors);
  }

  /// Every passage that decided, once each.
  public List<Evidence> evidence() {
    return matches.stream().flatMap(match -> match.evidence().stream()).distinct().toList();
  }
}
