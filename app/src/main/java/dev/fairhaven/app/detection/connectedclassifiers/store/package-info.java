/// What classifiers may still be asked, in PostgreSQL.
@NullMarked
package dev.fairhaven.app.detection.connectedclassifiers.store;

import org.jspecify.annotations.NullMarked;
