package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.intake.entities.LabelView;
import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.windows.EmbeddedWindows;
import dev.fairhaven.rules.windows.RememberedTexts;
import dev.fairhaven.signals.windows.WindowStore;
import java.util.LinkedHashSet;
import java.util.Set;

/// Evaluates events with a rule set as if it were live, using its own labels and windows in memory.
/// Not thread-safe.
public final class RuleTrial {

  private static final long WINDOW_BYTES_MAX = 1L << 30;
  private static final int TEXTS_MAX = 100_000;

  private final RuleSet rules;
  private final LabelView labels = LabelView.empty();
  private final Ports ports =
      Ports.NONE
          .withLabels(labels)
          .withWindows(new EmbeddedWindows(new WindowStore(WINDOW_BYTES_MAX)))
          .withSimilarTexts(new RememberedTexts(TEXTS_MAX));

  public RuleTrial(RuleSet rules) {
    this.rules = rules;
  }

  /// @return the rules that declared a verdict
  public Set<String> judge(Event event) {
    var evaluation = rules.evaluate(event, ports);
    LabelChanges.of(evaluation, event.time()).forEach(labels::apply);
    return judging(evaluation);
  }

  private static Set<String> judging(Evaluation evaluation) {
    var judging = new LinkedHashSet<String>();
    for (var effect : evaluation.effects()) {
      if (effect instanceof Effect.DeclareVerdict verdict) {
        judging.addAll(verdict.causes());
      }
    }
    return judging;
  }
}
