/// What the platform is called, where it is, and in which time zone and languages it lives. One set
/// for the installation, kept in the database and changed by staff.
///
/// Start at [Settings].
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.audit"})
@NullMarked
package dev.fairhaven.app.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
