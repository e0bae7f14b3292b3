/// Storage of measures.
@NullMarked
package dev.fairhaven.app.enforcement.store;

import org.jspecify.annotations.NullMarked;
