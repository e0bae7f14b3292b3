/// The log of decisions: who or what decided what, about which item, under which policy, on what
/// evidence.
///
/// *Consumes* `KnownPicturesFound`: an earlier item that has a picture put in a bank since is
/// handed to a reviewer.
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
