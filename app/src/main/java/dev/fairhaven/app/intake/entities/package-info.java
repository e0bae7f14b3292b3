/// Items and accounts as they are now, and the labels on entities.
@ApplicationModule(allowedDependencies = {"platform.kernel", "intake.ingest"})
@NullMarked
package dev.fairhaven.app.intake.entities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
