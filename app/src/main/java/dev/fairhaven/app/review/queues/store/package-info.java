/// Storage of queues and tasks.
@NullMarked
package dev.fairhaven.app.review.queues.store;

import org.jspecify.annotations.NullMarked;
