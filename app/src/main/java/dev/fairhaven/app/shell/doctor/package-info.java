/// Looks for what is wrong around the product: the machine, Java, the data directory, the database,
/// the clock, and the addresses that webhooks go to.
///
/// Start at [Finding]; each `…Checks` looks at one of these and changes nothing.
@ApplicationModule(allowedDependencies = {"enforcement.delivery"})
@NullMarked
package dev.fairhaven.app.shell.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
