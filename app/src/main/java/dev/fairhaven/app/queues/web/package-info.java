/// Pages about queues.
@NullMarked
package dev.fairhaven.app.queues.web;

import org.jspecify.annotations.NullMarked;
