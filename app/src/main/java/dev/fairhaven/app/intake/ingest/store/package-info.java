/// Storage of declarations and events.
@NullMarked
package dev.fairhaven.app.intake.ingest.store;

import org.jspecify.annotations.NullMarked;
