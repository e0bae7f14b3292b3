/// Storage of hash banks, hits and recent pictures in PostgreSQL.
@NullMarked
package dev.fairhaven.app.detection.hashbanks.store;

import org.jspecify.annotations.NullMarked;
