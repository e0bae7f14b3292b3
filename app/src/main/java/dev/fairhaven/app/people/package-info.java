/// Who works here and what they may do: staff, roles, permissions, API keys, sign-in, sessions.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "audit"})
@NullMarked
package dev.fairhaven.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
