package dev.fairhaven.rules;

import dev.fairhaven.rules.lists.Hit;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a rule set says about one event. Immutable and thread-safe.
///
/// What was decided is there at once. What explains it is put together each time it is asked for,
/// from what the evaluation has looked at: most decisions are never explained.
public final class Evaluation {

  private final List<String> verdicts;
  private final List<Effect> effects;
  private final List<Match> matches;
  private final Supplier<SequencedMap<String, @Nullable Object>> features;
  private final List<Failure> errors;

  /// How much to compute.
  public enum Scope {
    /// What decides: rules, effects, and what they need.
    DECISION,
    /// Every feature and every error, as Osprey does.
    EVERYTHING
  }

  /// A rule that is true. Immutable.
  public interface Match {

    String rule();

    Location at();

    /// What the rule means, with the values of features put in.
    String description();

    /// The features that the rule looked at, directly or through others, with their values.
    SequencedMap<String, @Nullable Object> features();

    /// The passages of text that decided, in the order of the calls that found them.
    List<Evidence> evidence();
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
  /// @param hit the entry of a list or a bank, null when none was asked
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

  /// Something that went wrong with one expression.
  ///
  /// @param kind such as `MissingJsonPath`
  public record Failure(String kind, String message, Location at) {}

  /// @param features what [#features] returns, put together anew each time
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

  /// Those declared by rules, in order, without repetition.
  public List<String> verdicts() {
    return verdicts;
  }

  /// In the order they were asked for.
  public List<Effect> effects() {
    return effects;
  }

  /// Rules that are true, in the order they were written.
  public List<Match> matches() {
    return matches;
  }

  /// By name: with [Scope#EVERYTHING] all that the rule set exports, otherwise those that matched
  /// rules looked at; null where there is no value.
  public SequencedMap<String, @Nullable Object> features() {
    return features.get();
  }

  /// What went wrong, one for each root cause. Their texts may quote the event.
  public List<Failure> errors() {
    return errors;
  }

  /// Every passage that decided, once each.
  public List<Evidence> evidence() {
    return matches.stream().flatMap(match -> match.evidence().stream()).distinct().toList();
  }
}
