/// The rules people are judged by: versioned policies with sections, severities and strike ladders.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "audit"})
@NullMarked
package dev.fairhaven.app.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
