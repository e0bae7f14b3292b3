/// The page of a notice with its appeal form, and the HTTP API of appeals.
@NullMarked
package dev.fairhaven.app.review.appeals.web;

import org.jspecify.annotations.NullMarked;
