/// The HTTP API of flags.
@NullMarked
package dev.fairhaven.app.review.flags.web;

import org.jspecify.annotations.NullMarked;
