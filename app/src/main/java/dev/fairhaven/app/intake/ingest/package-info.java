/// What comes in: declared item and event types, events, and the group commit that makes them
/// durable.
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.audit"})
@NullMarked
package dev.fairhaven.app.intake.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
