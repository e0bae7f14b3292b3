package dev.fairhaven.app.shell.cli;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Match;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// An evaluation as a line of JSON.
final class EvaluationJson {

  private EvaluationJson() {}

  static SequencedMap<String, Object> write(
      String event, Evaluation evaluation, boolean withFeatures) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", event);
    line.put("verdicts", evaluation.verdicts());
    line.put("rules", evaluation.matches().stream().map(Match::rule).toList());
    line.put("labels", labels(evaluation));
    line.put("errors", evaluation.errors().stream().map(EvaluationJson::error).toList());
    if (withFeatures) {
      line.put("features", evaluation.features());
    }
    return line;
  }

  /// Those added, as `Type/label`, like in the answer to an event.
  private static List<String> labels(Evaluation evaluation) {
    return evaluation.effects().stream()
        .filter(Effect.AddLabel.class::isInstance)
        .map(Effect.AddLabel.class::cast)
        .filter(Effect.Labelling::isWanted)
        .map(effect -> effect.entity().type() + "/" + effect.label())
        .distinct()
        .toList();
  }

  private static Map<String, String> error(Evaluation.Failure failure) {
    var error = new LinkedHashMap<String, String>();
    error.put("kind", failure.kind());
    error.put("message", failure.message());
    error.put("at", failure.at().path() + ":" + failure.at().line());
    return error;
  }
}
