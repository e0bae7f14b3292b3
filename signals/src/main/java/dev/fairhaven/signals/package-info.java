/// Pure algorithms that measure content.
@NullMarked
package dev.fairhaven.signals;

import org.jspecify.annotations.NullMarked;
