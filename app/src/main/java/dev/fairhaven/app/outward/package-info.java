/// Other systems' forms of asking: endpoints that clients of other products can call unchanged.
@NullMarked
package dev.fairhaven.app.outward;

import org.jspecify.annotations.NullMarked;
