/// The pages of the review station.
@NullMarked
package dev.fairhaven.app.review.station.web;

import org.jspecify.annotations.NullMarked;
