@NullMarked
package dev.fairhaven.app.outward.compat.perspective;

import org.jspecify.annotations.NullMarked;
