/// Benchmarks of the hot paths. Run with JMH; the figures are kept in `docs/performance.md`.
@NullMarked
package dev.fairhaven.microbenchmarks;

import org.jspecify.annotations.NullMarked;
