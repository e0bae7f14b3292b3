/// Reading events: JSON paths, and one pass over the bytes that finds only what rules read.
///
/// *Start here:* [PathReader]. Its quick way is `SpanScanner`, which understands ordinary
/// documents; Jackson has the last word about all others.
@NullMarked
package dev.fairhaven.rules.json;

import org.jspecify.annotations.NullMarked;
