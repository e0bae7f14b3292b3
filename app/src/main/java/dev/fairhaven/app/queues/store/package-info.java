/// Storage of queues and tasks.
@NullMarked
package dev.fairhaven.app.queues.store;

import org.jspecify.annotations.NullMarked;
