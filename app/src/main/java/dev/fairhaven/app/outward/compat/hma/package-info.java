@NullMarked
package dev.fairhaven.app.outward.compat.hma;

import org.jspecify.annotations.NullMarked;
