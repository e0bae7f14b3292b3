/// Human review: flags, queues of tasks, the review station, appeals.
@NullMarked
package dev.fairhaven.app.review;

import org.jspecify.annotations.NullMarked;
