/// Storage of the classifiers' daily budgets in PostgreSQL.
@NullMarked
package dev.fairhaven.app.detection.connectedclassifiers.store;

import org.jspecify.annotations.NullMarked;
