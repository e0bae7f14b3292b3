/// Retrains the built-in classifier on human decisions.
///
/// *Start here:* [JudgedTexts] reads human decisions, [Comparison] compares a classifier's results
/// with them, [Retraining] trains a new version. [SectionCategories] maps policy sections to
/// categories.
///
/// *Invariants:* training uses human decisions only; a new version has no effect until staff make
/// it live. *Limits:* the newest [JudgedTexts#DECISIONS_MAX] decisions, and one training run at a
/// time per instance. *Time:* decisions are read in chronological order; the newest fifth is held
/// back for validation.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "decisions.policy",
      "intake.entities",
      "decisions.log",
      "detection.builtinclassifiers"
    })
@NullMarked
package dev.fairhaven.app.oversight.retraining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
