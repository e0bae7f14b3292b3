/// Flags over HTTP.
@NullMarked
package dev.fairhaven.app.review.flags.web;

import org.jspecify.annotations.NullMarked;
