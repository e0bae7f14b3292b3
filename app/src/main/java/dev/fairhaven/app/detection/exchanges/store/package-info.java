/// Storage of the progress of exchanges in PostgreSQL.
@NullMarked
package dev.fairhaven.app.detection.exchanges.store;

import org.jspecify.annotations.NullMarked;
