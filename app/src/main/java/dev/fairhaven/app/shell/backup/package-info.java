/// Backups: the whole database as of one moment, with the files of the data directory that matter,
/// in one file; and restoring them.
///
/// Start at [BackupWriter] and [BackupReader]; [TableCopy] moves the tables, [Encryption] keeps the
/// file secret and whole, [Manifest] says what must be in it.
/// - **Form.** A ZIP archive: `files/…`, then `tables/…` as PostgreSQL copies them as text, and
///   last `manifest.json` with the SHA-256 of each. Encrypted, it is cut into chunks of
///   AES-256-GCM.
/// - **Invariants.** A backup appears by one rename, when it is complete. Restoring writes nothing
///   before the whole backup was read and every hash compared.
/// - **Limits.** Named where they are used.
@ApplicationModule(allowedDependencies = {"platform.kernel"})
@NullMarked
package dev.fairhaven.app.shell.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
