/// Shared vocabulary: typed ids, references to items, the one failure type, JSON. Depends on
/// nothing.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.fairhaven.app.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
