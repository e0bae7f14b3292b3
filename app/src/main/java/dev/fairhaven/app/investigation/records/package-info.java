/// The pages that show one record across all features: an item, an account or a decision.
///
/// Start at `web/ItemPages` and `web/DecisionPages`; `web/PaletteIds` and `web/PaletteItems` search
/// records for the command palette. This feature stores nothing: each page queries the features
/// that own the data.
/// - **Limits.** Lists on a page are bounded by `ItemPages#STORY_MAX` and `ItemPages#LIST_MAX`.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "decisions.policy",
      "intake.ingest",
      "intake.entities",
      "decisions.log",
      "enforcement.actions",
      "review.queues",
      "review.flags",
      "enforcement.delivery",
      "enforcement.notices",
      "review.appeals",
      "detection.evidence"
    })
@NullMarked
package dev.fairhaven.app.investigation.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
