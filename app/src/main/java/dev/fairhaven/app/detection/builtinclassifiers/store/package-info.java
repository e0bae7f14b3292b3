/// Storage of classifier versions and their agreement in PostgreSQL.
@NullMarked
package dev.fairhaven.app.detection.builtinclassifiers.store;

import org.jspecify.annotations.NullMarked;
