/// Files of events: CSV, TSV and JSON Lines become events by a mapping and are taken in like any
/// other.
///
/// Start at [Importer].
/// - **Invariants.** A row's event has the same id each time, so a file imported twice is decided
///   once. The place where an import resumes moves only past rows that were acknowledged.
/// - **Order.** Events go in in the order of the file.
/// - **Limits.** Lines, records, columns, and the batches in flight are bounded; a file is never
///   held in memory.
@ApplicationModule(allowedDependencies = {"platform.kernel", "intake.ingest"})
@NullMarked
package dev.fairhaven.app.intake.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
