/// The functions every rule set has: the standard library of Osprey, and Fairhaven's own.
@NullMarked
package dev.fairhaven.rules.functions;

import org.jspecify.annotations.NullMarked;
