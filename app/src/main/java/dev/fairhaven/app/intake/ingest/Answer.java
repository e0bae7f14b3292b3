package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.DecisionId;
import java.util.List;

/// What the platform is told about an event it sent: the decision, in short.
///
/// @param actions what is to be done, in the wire form of actions
/// @param rules names of the rules that matched
public record Answer(
    DecisionId decisionId,
    String verdict,
    List<ActionAnswer> actions,
    List<String> labels,
    List<String> rules,
    int ruleSetVersion) {

  /// @param name the action's name
  /// @param parameters by name; empty where it has none
  public record ActionAnswer(String name, java.util.Map<String, String> parameters) {}
}
