package dev.fairhaven.rules;

import dev.fairhaven.rules.lists.Hit;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The result of evaluating a rule set on one event. Immutable and thread-safe.
///
/// The decision is available at once. Its explanation is built on each request, because most
/// decisions are never explained.
public final class Evaluation {

  private final List<String> verdicts;
  private final List<Effect> effects;
  private final List<Match> matches;
  private final Supplier<SequencedMap<String, @Nullable Object>> features;
  private final List<Failure> errors;

  /// How much to compute.
  public enum Scope {
    /// Only what the decision needs: rules, effects, and their inputs.
    DECISION,
    /// Every feature and every error, as Osprey does.
    EVERYTHING
  }

  /// A rule that matched. Immutable.
  public interface Match {

    String rule();

    Location at();

    /// The description of the rule, with the values of features filled in.
    String description();

    /// The features that the rule depends on, directly or indirectly, with their values.
    SequencedMap<String, @Nullable Object> features();

    /// The passages of text that matched, in the order of the calls that found them.
    List<Evidence> evidence();
  }

  /// A passage of text that a function found.
  ///
  /// @param function that found it
  /// @param feature that has the text, null when the text has no name
  /// @param path of the text in the event, null when the event does not have it in this form
  /// @param start in UTF-16 units of the text
  /// @param end exclusive
  /// @param matched the passage
  /// @param detail what was looked for: a pattern, a term, an entry of a list
  /// @param hit the entry of a list or a bank, null when none was involved
  public record Evidence(
      String function,
      @Nullable String feature,
      @Nullable String path,
      int start,
      int end,
      String matched,
      String detail,
      @Nullable Hit hit) {

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

    /// The same passage, found by an entry of a list or a bank.
    public Evidence by(Hit entry) {
      return new Evidence(function, feature, path, start, end, matched, detail, entry);
    }
  }

  /// An error in one expression.
  ///
  /// @param kind such as `MissingJsonPath`
  public record Failure(String kind, String message, Location at) {}

  /// @param features what [#features] returns, built on each call
  public Evaluation(
      Collection<String> verdicts,
      List<Effect> effects,
      List<Match> matches,
      Supplier<SequencedMap<String, @Nullable Object>> features,
      List<Failure> errors) {
    this.verdicts = List.copyOf(verdicts);
    this.effects = List.copyOf(effects);
    this.matches = List.copyOf(matches);
    this.features = features;
    this.errors = List.copyOf(errors);
  }

  /// The distinct verdicts that rules declared, in order.
  public List<String> verdicts() {
    return verdicts;
  }

  /// In the order they were requested.
  public List<Effect> effects() {
    return effects;
  }

  /// The rules that matched, in source order.
  public List<Match> matches() {
    return matches;
  }

  /// Features by name: with [Scope#EVERYTHING] all that the rule set exports, otherwise those that
  /// matching rules depend on; null where there is no value.
  public SequencedMap<String, @Nullable Object> features() {
    return features.get();
  }

  /// The errors, one for each root cause. Their texts may quote the event.
  public List<Failure> errors() {
    return errors;
  }

  /// The distinct passages that matched.
  public List<Evidence> evidence() {
    return matches.stream().flatMap(match -> match.evidence().stream()).distinct().toList();
  }
}
