/// Storage of items and labels.
@NullMarked
package dev.fairhaven.app.intake.entities.store;

import org.jspecify.annotations.NullMarked;
