/// Which sections speak of which categories, in PostgreSQL.
@NullMarked
package dev.fairhaven.app.learning.store;

import org.jspecify.annotations.NullMarked;
