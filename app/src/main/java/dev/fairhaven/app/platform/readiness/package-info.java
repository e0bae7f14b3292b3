/// Whether this process can do its work now: `GET /livez` and `GET /readyz`.
///
/// Start at [Readiness]. Asking costs nothing: a worker writes to the database every few seconds
/// and looks at the disk, and the answer is what it found last.
@ApplicationModule(allowedDependencies = {"platform.access"})
@NullMarked
package dev.fairhaven.app.platform.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
