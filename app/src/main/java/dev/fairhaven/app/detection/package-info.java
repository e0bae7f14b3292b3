/// Rule sets and their life: sources, checks, immutable versions, the one that is live.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "ingest",
      "entities",
      "audit",
      "lists",
      "banks",
      "classifiers"
    })
@NullMarked
package dev.fairhaven.app.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
