/// What every page and API handler shares: errors, the console's frame, security filters.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.fairhaven.app.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
