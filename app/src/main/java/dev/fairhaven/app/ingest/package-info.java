/// What comes in: declared item and event types, events, and the group commit that makes them
/// durable.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "audit"})
@NullMarked
package dev.fairhaven.app.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
