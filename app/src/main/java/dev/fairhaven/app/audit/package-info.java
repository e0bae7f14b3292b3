/// The append-only record of everything done, sealed into a chain of hashes.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web"})
@NullMarked
package dev.fairhaven.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
