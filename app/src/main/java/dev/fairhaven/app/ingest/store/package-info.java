/// Storage of declarations and events.
@NullMarked
package dev.fairhaven.app.ingest.store;

import org.jspecify.annotations.NullMarked;
