/// The review station: one task, everything needed to judge it, a decision with its consequence.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "audit",
      "people",
      "policy",
      "ingest",
      "entities",
      "decisions",
      "enforcement",
      "queues",
      "flags"
    })
@NullMarked
package dev.fairhaven.app.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
