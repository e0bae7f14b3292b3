/// The append-only record of everything done, sealed into a chain of hashes.
@ApplicationModule(allowedDependencies = {"platform.kernel", "platform.access", "platform.web"})
@NullMarked
package dev.fairhaven.app.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
