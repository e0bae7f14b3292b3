package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Evidence;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.ir.Rule;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.values.PythonText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The plan of a rule: how to evaluate and explain it.
///
/// @param number of the rule in the program
/// @param features that it depends on and that may be shown, by slot
/// @param calls that it depends on and that leave evidence, in order
/// @param description each part a `String` or a [Node]
/// @param itself a list of its name, for the causes of an effect
record RulePlan(
    int number,
    int slot,
    Rule rule,
    RuleNode node,
    List<Variable> features,
    List<Node> calls,
    List<Object> description,
    List<String> itself) {

  Evaluation.Match match(Frame frame) {
    return new Matched(this, frame);
  }

  /// The match of the rule on one event. Its explanation is built on request.
  private record Matched(RulePlan plan, Frame frame) implements Evaluation.Match {

    @Override
    public String rule() {
      return plan.rule.name();
    }

    @Override
    public Location at() {
      return plan.rule.at();
    }

    @Override
    public String description() {
      var text = new StringBuilder();
      for (var part : plan.description) {
        text.append(part instanceof Node node ? PythonText.str(node.eval(frame)) : part);
      }
      return text.toString();
    }

    @Override
    public SequencedMap<String, @Nullable Object> features() {
      var features = new LinkedHashMap<String, @Nullable Object>();
      for (var variable : plan.features) {
        if (frame.isComputed(variable.slot())) {
          features.put(variable.name(), frame.plain(variable.slot()));
        }
      }
      return features;
    }

    @Override
    public List<Evidence> evidence() {
      var evidence = new LinkedHashSet<Evidence>();
      plan.calls.forEach(call -> evidence.addAll(call.evidence(frame)));
      return List.copyOf(evidence);
    }
  }
}
