/// The SQL of the readiness probe.
@NullMarked
package dev.fairhaven.app.platform.readiness.store;

import org.jspecify.annotations.NullMarked;
