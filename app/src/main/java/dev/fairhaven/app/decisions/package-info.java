/// The log of decisions: who or what decided what, about which item, under which policy, on what
/// evidence.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "policy",
      "ingest",
      "entities",
      "detection",
      "audit"
    })
@NullMarked
package dev.fairhaven.app.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
