/// Storage of measures.
@NullMarked
package dev.fairhaven.app.enforcement.actions.store;

import org.jspecify.annotations.NullMarked;
