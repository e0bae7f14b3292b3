/// Banks, hits and recent pictures in PostgreSQL.
@NullMarked
package dev.fairhaven.app.banks.store;

import org.jspecify.annotations.NullMarked;
