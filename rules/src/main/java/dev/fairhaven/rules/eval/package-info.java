/// Runs programs. [Executor] is the seam: a program in, evaluations out. Inside, each expression is
/// a [Node] with its operands; each variable is computed at most once per event.
@NullMarked
package dev.fairhaven.rules.eval;

import org.jspecify.annotations.NullMarked;
