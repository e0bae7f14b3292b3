/// Storage of decisions that wait to be carried out.
@NullMarked
package dev.fairhaven.app.review.station.store;

import org.jspecify.annotations.NullMarked;
