/// Rule sets: their sources, checks, immutable versions, and the live version.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "intake.ingest",
      "intake.entities",
      "platform.audit",
      "detection.lists",
      "detection.hashbanks",
      "detection.connectedclassifiers",
      "detection.evidence"
    })
@NullMarked
package dev.fairhaven.app.detection.rulesets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
