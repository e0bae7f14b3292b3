/// The console pages for queues.
@NullMarked
package dev.fairhaven.app.review.queues.web;

import org.jspecify.annotations.NullMarked;
