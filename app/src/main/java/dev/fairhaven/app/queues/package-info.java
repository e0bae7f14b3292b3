/// Tasks waiting for a person: routing, priority, leases.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "audit",
      "people",
      "ingest",
      "entities",
      "decisions"
    })
@NullMarked
package dev.fairhaven.app.queues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
