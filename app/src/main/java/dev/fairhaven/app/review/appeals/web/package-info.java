/// The page of a notice with its appeal form, and appeals over HTTP.
@NullMarked
package dev.fairhaven.app.review.appeals.web;

import org.jspecify.annotations.NullMarked;
