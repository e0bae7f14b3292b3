package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.intake.entities.EntityLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the live rule set says about one event.
///
/// @param ruleSetVersion the version that was evaluated; 0 while none was ever published
/// @param verdicts what rules declared, in order, without repetition
/// @param section the policy section that rules cite; null where none does
/// @param labels labels that rules added to entities
/// @param evidence the rules that matched, and what they saw
public record Finding(
    int ruleSetVersion,
    List<String> verdicts,
    @Nullable String section,
    List<EntityLabel> labels,
    Evidence evidence) {

  public Finding {
    verdicts = List.copyOf(verdicts);
    labels = List.copyOf(labels);
  }

  /// The finding where no rule matched.
  public static Finding nothing(int ruleSetVersion) {
    return new Finding(ruleSetVersion, List.of(), null, List.of(), Evidence.NONE);
  }
}
