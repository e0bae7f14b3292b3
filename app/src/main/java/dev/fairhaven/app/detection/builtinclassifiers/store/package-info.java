/// Versions of the classifier, and how they compare, in PostgreSQL.
@NullMarked
package dev.fairhaven.app.detection.builtinclassifiers.store;

import org.jspecify.annotations.NullMarked;
