/// The pages that tell the story of one record across features: an item, an account, a decision.
///
/// Start at `web/ItemPages` and `web/DecisionPages`; the palette finds records by `web/PaletteIds`
/// and `web/PaletteItems`. Nothing is stored here: each page asks the features that own what it
/// shows.
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
