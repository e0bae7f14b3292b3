/// Storage of appeals.
@NullMarked
package dev.fairhaven.app.appeals.store;

import org.jspecify.annotations.NullMarked;
