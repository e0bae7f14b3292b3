/// Who may do what: permissions, roles, scopes, and the one place where they are checked.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.fairhaven.app.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
