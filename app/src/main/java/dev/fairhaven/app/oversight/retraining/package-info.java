/// Retrains the built-in classifier on the decisions of reviewers.
///
/// *Start here:* [JudgedTexts] reads what people decided, [Comparison] says how a classifier would
/// have judged it, [Retraining] trains a new version. [SectionCategories] says which section of a
/// policy stands for which category.
///
/// *Invariants:* only human decisions are trained on; a new version has no effect until staff make
/// it live. *Limits:* the newest [JudgedTexts#DECISIONS_MAX] decisions, and one training at a time
/// in an instance. *Time:* decisions are read in the order they were taken; the newest fifth is
/// held back to measure what was learned from the rest.
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
