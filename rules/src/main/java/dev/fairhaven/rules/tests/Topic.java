package dev.fairhaven.rules.tests;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Evaluation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// Something of an evaluation that a test may expect, as a set of words.
enum Topic {
  RULES(evaluation -> evaluation.matches().stream().map(Evaluation.Match::rule).toList()),
  VERDICTS(Evaluation::verdicts),
  LABELS(evaluation -> labels(evaluation, Effect.AddLabel.class)),
  LABELS_REMOVED(evaluation -> labels(evaluation, Effect.RemoveLabel.class)),
  SECTIONS(Topic::sections);

  private final Function<Evaluation, Collection<String>> words;

  Topic(Function<Evaluation, Collection<String>> words) {
    this.words = words;
  }

  SortedSet<String> of(Evaluation evaluation) {
    return new TreeSet<>(words.apply(evaluation));
  }

  /// As test files spell it.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Topic> find(String key) {
    return Arrays.stream(values()).filter(topic -> topic.key().equals(key)).findFirst();
  }

  private static Collection<String> labels(
      Evaluation evaluation, Class<? extends Effect.Labelling> kind) {
    return evaluation.effects().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(Effect.Labelling::isWanted)
        .map(effect -> effect.entity().type() + "/" + effect.label())
        .toList();
  }

  private static Collection<String> sections(Evaluation evaluation) {
    return evaluation.effects().stream()
        .filter(Effect.CitePolicy.class::isInstance)
        .map(effect -> ((Effect.CitePolicy) effect).section())
        .toList();
  }
}
