/// The shell of the web console: overview and the palette.
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.staff"})
@NullMarked
package dev.fairhaven.app.shell.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
