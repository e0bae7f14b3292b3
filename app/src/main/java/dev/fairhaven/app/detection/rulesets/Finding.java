package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.intake.entities.EntityLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of evaluating the live rule set on one event.
///
/// @param ruleSetVersion the version evaluated; 0 if none has been published
/// @param verdicts the verdicts declared, in order and without duplicates
/// @param section the policy section cited; null if none
/// @param labels labels that rules attached to entities
/// @param evidence the rules that matched, and the data they matched on
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

  /// The finding for an event that no rule matched.
  public static Finding nothing(int ruleSetVersion) {
    return new Finding(ruleSetVersion, List.of(), null, List.of(), Evidence.NONE);
  }
}
