/// The typed, resolved form of a rule set: what is evaluated. Names are bound to variables, calls
/// to functions, places where a value is taken out of its wrapper are explicit.
@NullMarked
package dev.fairhaven.rules.ir;

import org.jspecify.annotations.NullMarked;
