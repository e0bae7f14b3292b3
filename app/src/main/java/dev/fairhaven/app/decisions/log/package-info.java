/// The decision log: who or what decided about which item, under which policy, on what evidence.
///
/// *Consumes* `KnownPicturesFound`: an earlier item whose picture has since been added to a hash
/// bank gets a review task.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "decisions.policy",
      "intake.ingest",
      "intake.entities",
      "detection.hashbanks",
      "detection.rulesets",
      "platform.audit",
      "detection.evidence"
    })
@NullMarked
package dev.fairhaven.app.decisions.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
