/// Items and accounts as they are now, and the labels on entities.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "ingest"})
@NullMarked
package dev.fairhaven.app.entities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
