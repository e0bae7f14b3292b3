/// What is done because of decisions, and its reversal: strikes, sanctions, limits, removals.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "policy",
      "entities",
      "decisions",
      "delivery",
      "audit"
    })
@NullMarked
package dev.fairhaven.app.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
