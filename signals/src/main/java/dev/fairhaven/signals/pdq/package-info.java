/// PDQ: hashes of 256 bits that stay close when a picture is scaled, recoded or slightly changed.
///
/// *Start here:* [Pdq] hashes the brightness of a picture, a [Luma]. Two pictures look alike when
/// the [PdqHash#distance] of their hashes is at most 31, and the quality of both at least 50. PDQ
/// does not see through crops, captions or rotation by small angles; mirrored and turned pictures
/// are found by [Pdq#dihedral].
///
/// Bit-exact with the reference implementation (C++, built without fused multiply-add), from its
/// published description: <https://github.com/facebook/ThreatExchange/tree/main/pdq>.
@NullMarked
package dev.fairhaven.signals.pdq;

import org.jspecify.annotations.NullMarked;
