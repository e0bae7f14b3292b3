package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.detection.evidence.Evidence.ClassifierResult;
import dev.fairhaven.app.detection.evidence.Evidence.KnownEntry;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedEntry;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedRule;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedSpan;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.lists.BankHit;
import dev.fairhaven.rules.lists.ClassifierHit;
import dev.fairhaven.rules.lists.ListHit;
import dev.fairhaven.signals.terms.Obfuscation;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Converts the rule engine's result to a [Finding].
final class Findings {

  /// Longer texts are truncated to keep evidence small; the event has the full text.
  static final int TEXT_LENGTH_MAX = 160;

  static final int LIST_LENGTH_MAX = 20;
  static final int SPANS_MAX = 50;

  private Findings() {}

  static Finding of(int version, Evaluation evaluation) {
    if (evaluation.matches().isEmpty()) {
      return Finding.nothing(version);
    }
    return new Finding(
        version,
        evaluation.verdicts(),
        section(evaluation),
        labels(evaluation),
        evidence(evaluation));
  }

  private static Evidence evidence(Evaluation evaluation) {
    return new Evidence(
        evaluation.matches().stream()
            .map(match -> new MatchedRule(match.rule(), match.description()))
            .toList(),
        features(evaluation),
        spans(evaluation),
        entries(evaluation),
        known(evaluation),
        classifierResults(evaluation));
  }

  /// The first section cited by a rule.
  private static @Nullable String section(Evaluation evaluation) {
    return evaluation.effects().stream()
        .filter(Effect.CitePolicy.class::isInstance)
        .map(effect -> ((Effect.CitePolicy) effect).section())
        .findFirst()
        .orElse(null);
  }

  private static List<EntityLabel> labels(Evaluation evaluation) {
    return evaluation.effects().stream()
        .filter(Effect.AddLabel.class::isInstance)
        .map(Effect.AddLabel.class::cast)
        .filter(Effect.Labelling::isWanted)
        .map(effect -> new EntityLabel(effect.entity(), effect.label()))
        .distinct()
        .toList();
  }

  private static Map<String, JsonNode> features(Evaluation evaluation) {
    var features = new LinkedHashMap<String, JsonNode>();
    for (var match : evaluation.matches()) {
      match.features().forEach((name, value) -> features.putIfAbsent(name, json(value)));
    }
    return features;
  }

  private static List<MatchedSpan> spans(Evaluation evaluation) {
    return evaluation.matches().stream()
        .flatMap(match -> match.evidence().stream().map(found -> span(match.rule(), found)))
        .filter(span -> !span.path().isEmpty())
        .distinct()
        .limit(SPANS_MAX)
        .toList();
  }

  private static List<MatchedEntry> entries(Evaluation evaluation) {
    return evaluation.matches().stream()
        .flatMap(match -> match.evidence().stream().flatMap(found -> entry(match.rule(), found)))
        .distinct()
        .limit(SPANS_MAX)
        .toList();
  }

  private static Stream<MatchedEntry> entry(String rule, Evaluation.Evidence found) {
    return found.hit() instanceof ListHit hit
        ? Stream.of(listed(rule, hit, shortened(found.matched())))
        : Stream.empty();
  }

  private static MatchedEntry listed(String rule, ListHit hit, String matched) {
    return new MatchedEntry(
        hit.list(),
        hit.version(),
        hit.entry(),
        matched,
        rule,
        hit.severity() == null ? "" : hit.severity().wireName(),
        hit.category(),
        hit.obfuscations().stream().sorted().map(Obfuscation::wireName).toList());
  }

  private static List<KnownEntry> known(Evaluation evaluation) {
    return evaluation.matches().stream()
        .flatMap(match -> match.evidence().stream().flatMap(found -> known(match.rule(), found)))
        .distinct()
        .limit(SPANS_MAX)
        .toList();
  }

  private static Stream<KnownEntry> known(String rule, Evaluation.Evidence found) {
    return found.hit() instanceof BankHit(var bank, var entry, var distance)
        ? Stream.of(new KnownEntry(bank, entry, distance, shortened(found.matched()), rule))
        : Stream.empty();
  }

  private static List<ClassifierResult> classifierResults(Evaluation evaluation) {
    return evaluation.matches().stream()
        .flatMap(
            match ->
                match.evidence().stream().flatMap(found -> classifierResult(match.rule(), found)))
        .distinct()
        .limit(SPANS_MAX)
        .toList();
  }

  private static Stream<ClassifierResult> classifierResult(String rule, Evaluation.Evidence found) {
    return found.hit() instanceof ClassifierHit said
        ? Stream.of(new ClassifierResult(rule, said))
        : Stream.empty();
  }

  private static MatchedSpan span(String rule, Evaluation.Evidence found) {
    return new MatchedSpan(
        found.path() == null ? "" : found.path(), found.start(), found.end(), rule);
  }

  private static JsonNode json(@Nullable Object value) {
    var nodes = Json.mapper().getNodeFactory();
    return switch (value) {
      case null -> nodes.nullNode();
      case String text -> nodes.stringNode(shortened(text));
      case Boolean bool -> nodes.booleanNode(bool);
      case Long number -> nodes.numberNode(number);
      case BigInteger number -> nodes.numberNode(number);
      case Double number -> Double.isFinite(number) ? nodes.numberNode(number) : nodes.nullNode();
      case Duration duration -> nodes.numberNode(duration.toSeconds());
      case Entity entity -> nodes.stringNode(shortened(entity.key()));
      case List<?> list -> {
        var array = nodes.arrayNode();
        list.stream().limit(LIST_LENGTH_MAX).forEach(element -> array.add(json(element)));
        yield array;
      }
      default -> nodes.stringNode(shortened(value.toString()));
    };
  }

  private static String shortened(String text) {
    if (text.length() <= TEXT_LENGTH_MAX) {
      return text;
    }
    int end =
        TEXT_LENGTH_MAX - (Character.isHighSurrogate(text.charAt(TEXT_LENGTH_MAX - 1)) ? 1 : 0);
    return text.substring(0, end) + "…";
  }
}
