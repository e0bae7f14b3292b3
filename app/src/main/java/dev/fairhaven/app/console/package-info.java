/// The shell of the web console: overview and the palette.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "people", "insight", "queues"})
@NullMarked
package dev.fairhaven.app.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
