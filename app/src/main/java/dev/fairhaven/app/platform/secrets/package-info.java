/// Secrets in the database, sealed with keys that are kept elsewhere: who steals the database reads
/// none of them.
///
/// Start at [Vault]. A feature that keeps secrets seals each for its own purpose, and offers a
/// [SealedStore] so that they follow when the keys change.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.fairhaven.app.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
