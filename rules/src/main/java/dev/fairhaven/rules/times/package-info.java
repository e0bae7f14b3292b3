/// Reads timestamps in the many forms people write them.
///
/// *Start here:* [Timestamp#read].
@NullMarked
package dev.fairhaven.rules.times;

import org.jspecify.annotations.NullMarked;
