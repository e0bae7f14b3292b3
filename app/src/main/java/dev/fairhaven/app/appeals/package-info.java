/// Requests to look again, always decided by somebody else.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "audit",
      "policy",
      "ingest",
      "entities",
      "decisions",
      "enforcement",
      "delivery",
      "queues",
      "notices"
    })
@NullMarked
package dev.fairhaven.app.appeals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
