/// Storage of flags.
@NullMarked
package dev.fairhaven.app.flags.store;

import org.jspecify.annotations.NullMarked;
