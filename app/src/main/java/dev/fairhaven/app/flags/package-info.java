/// Reports that an item may violate policy, from users, trusted flaggers, authorities and
/// automation.
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "web", "audit", "ingest", "entities", "queues"})
@NullMarked
package dev.fairhaven.app.flags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
