/// The pages of the review station.
@NullMarked
package dev.fairhaven.app.review.web;

import org.jspecify.annotations.NullMarked;
