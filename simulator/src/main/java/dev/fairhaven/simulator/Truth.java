package dev.fairhaven.simulator;

import java.util.Optional;

/// What is true about a happening, known because the simulator made it.
///
/// For a flag it is the truth about the flagged item, so a flag is right exactly when its truth is
/// a [Violation].
public sealed interface Truth {

  /// Ordinary life.
  record Benign() implements Truth {}

  /// Ordinary life that a careless rule would take for a violation of that section.
  record LookAlike(Section tempts) implements Truth {}

  /// A member of a campaign behaves like everybody else. It violates nothing by itself.
  record Cover(Campaign campaign, Role role) implements Truth {}

  /// Part of a campaign, and against the policy.
  record Violation(Campaign campaign, Role role, Section section) implements Truth {}

  static Truth benign() {
    return new Benign();
  }

  /// The section that is violated, if any.
  default Optional<Section> findViolated() {
    return this instanceof Violation violation
        ? Optional.of(violation.section())
        : Optional.empty();
  }

  /// The campaign this belongs to, if any.
  default Optional<Campaign> findCampaign() {
    return switch (this) {
      case Benign _, LookAlike _ -> Optional.empty();
      case Cover(Campaign campaign, Role _) -> Optional.of(campaign);
      case Violation(Campaign campaign, Role _, Section _) -> Optional.of(campaign);
    };
  }
}
