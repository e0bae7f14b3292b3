/// Storage of import progress.
@NullMarked
package dev.fairhaven.app.imports.store;

import org.jspecify.annotations.NullMarked;
