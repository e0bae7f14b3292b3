/// The standard functions: Osprey's library, and Fairhaven's own.
@NullMarked
package dev.fairhaven.rules.functions;

import org.jspecify.annotations.NullMarked;
