/// What affected people are told, and the signed page where they read it.
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
      "delivery"
    })
@NullMarked
package dev.fairhaven.app.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
