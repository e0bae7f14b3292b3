/// Figures about everything: counts over time, search.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "people",
      "policy",
      "ingest",
      "entities",
      "detection",
      "decisions",
      "enforcement",
      "queues",
      "flags",
      "delivery",
      "notices",
      "appeals"
    })
@NullMarked
package dev.fairhaven.app.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
