/// Storage of decisions that are waiting to be carried out.
@NullMarked
package dev.fairhaven.app.review.station.store;

import org.jspecify.annotations.NullMarked;
