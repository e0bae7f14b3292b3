/// How far exchanges were read, in PostgreSQL.
@NullMarked
package dev.fairhaven.app.exchanges.store;

import org.jspecify.annotations.NullMarked;
