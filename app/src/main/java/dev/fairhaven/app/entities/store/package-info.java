/// Storage of items and labels.
@NullMarked
package dev.fairhaven.app.entities.store;

import org.jspecify.annotations.NullMarked;
