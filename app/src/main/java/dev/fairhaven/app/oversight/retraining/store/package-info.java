/// Which sections speak of which categories, in PostgreSQL.
@NullMarked
package dev.fairhaven.app.oversight.retraining.store;

import org.jspecify.annotations.NullMarked;
