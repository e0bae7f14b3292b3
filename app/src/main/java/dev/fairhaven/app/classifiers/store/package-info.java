/// What classifiers may still be asked, in PostgreSQL.
@NullMarked
package dev.fairhaven.app.classifiers.store;

import org.jspecify.annotations.NullMarked;
