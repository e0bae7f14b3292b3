/// Storage of import progress.
@NullMarked
package dev.fairhaven.app.intake.imports.store;

import org.jspecify.annotations.NullMarked;
