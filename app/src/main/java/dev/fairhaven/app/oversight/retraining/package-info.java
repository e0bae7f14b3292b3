/// What the decisions of reviewers teach the classifier.
///
/// *Start here:* [JudgedTexts] reads what people decided, [Comparison] says how a classifier would
/// have judged it, [Learning] teaches a new version. Which section of a policy speaks of which
/// category is in [SectionCategories].
///
/// *Invariants:* only decisions of people teach; a new version counts for nothing until somebody
/// lets it. *Limits:* the newest [JudgedTexts#DECISIONS_MAX] decisions, and one training at a time
/// in an instance. *Time:* decisions are taken in their order; what is measured is newer than what
/// was learned.
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
