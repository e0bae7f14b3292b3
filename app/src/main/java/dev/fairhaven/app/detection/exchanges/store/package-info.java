/// How far exchanges were read, in PostgreSQL.
@NullMarked
package dev.fairhaven.app.detection.exchanges.store;

import org.jspecify.annotations.NullMarked;
