/// Keeps functions that wait for something outside from holding up or failing an evaluation: each
/// call has a deadline, each function a circuit breaker and a bound on calls at once.
@NullMarked
package dev.fairhaven.rules.slow;

import org.jspecify.annotations.NullMarked;
