/// How the platform learns of things: signed webhooks from a transactional outbox, with retries and
/// a log.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "audit"})
@NullMarked
package dev.fairhaven.app.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
