/// What is known about one item, account or decision, across all features, and finding it.
@NullMarked
package dev.fairhaven.app.investigation;

import org.jspecify.annotations.NullMarked;
