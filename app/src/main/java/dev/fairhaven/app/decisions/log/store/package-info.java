/// Storage of the log of decisions.
@NullMarked
package dev.fairhaven.app.decisions.log.store;

import org.jspecify.annotations.NullMarked;
