/// Storage of flags.
@NullMarked
package dev.fairhaven.app.review.flags.store;

import org.jspecify.annotations.NullMarked;
