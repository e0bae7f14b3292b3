/// Finds all hashes of 256 bits that differ from a given one in at most so many bits.
///
/// *Start here:* [HammingIndex], to which hashes are added and from which they are removed while
/// others search. Its bulk lies in immutable [Segment]s; what is new is in a small [Buffer] that is
/// compared one by one. Answers are exact at any threshold.
@NullMarked
package dev.fairhaven.signals.hamming;

import org.jspecify.annotations.NullMarked;
