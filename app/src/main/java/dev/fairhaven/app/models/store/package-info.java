/// Versions of the classifier, and how they compare, in PostgreSQL.
@NullMarked
package dev.fairhaven.app.models.store;

import org.jspecify.annotations.NullMarked;
