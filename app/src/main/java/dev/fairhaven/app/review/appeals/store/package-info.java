/// Storage of appeals.
@NullMarked
package dev.fairhaven.app.review.appeals.store;

import org.jspecify.annotations.NullMarked;
