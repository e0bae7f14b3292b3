/// Counting over time for rules: the port [dev.fairhaven.rules.Windows] over a store in memory.
@NullMarked
package dev.fairhaven.rules.windows;

import org.jspecify.annotations.NullMarked;
