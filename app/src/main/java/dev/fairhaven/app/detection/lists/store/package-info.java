/// Storage of lists and their entries.
@NullMarked
package dev.fairhaven.app.detection.lists.store;

import org.jspecify.annotations.NullMarked;
