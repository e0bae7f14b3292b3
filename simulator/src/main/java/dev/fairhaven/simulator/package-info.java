/// A seeded synthetic community, with the truth about it.
@NullMarked
package dev.fairhaven.simulator;

import org.jspecify.annotations.NullMarked;
