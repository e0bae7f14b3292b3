/// The embedded PostgreSQL: unpacks the published binaries into the data directory, runs one server
/// over it, restarts it when it dies, and stops it in order.
///
/// Start at [dev.fairhaven.app.platform.postgres.PostgresServer]. Nothing here knows the rest of
/// the product.
/// - **Layout.** `<data>/lock` names the process that owns the directory; everything else lies
///   under `<data>/postgres`: the binaries under their version, `cluster`, `password`,
///   `application-password`, `port`, `log`.
/// - **Invariants.** One process per data directory. A server left over from a killed process is
///   stopped in order before a new one starts. Nothing listens outside the loopback interface.
/// - **Limits.** Named where they are used: start-up and shutdown times, restart delay, log size.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.fairhaven.app.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
