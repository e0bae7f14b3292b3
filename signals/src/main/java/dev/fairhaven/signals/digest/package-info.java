/// Hashes that are equal only for the same bytes.
///
/// *Start here:* [FileDigests] reads a file once, in constant memory and within a bound, for
/// SHA-256 and MD5. MD5 is there for the lists that others keep: whoever wants two files with the
/// same MD5 can make them, so it shows that a file is known, and never that it is harmless.
@NullMarked
package dev.fairhaven.signals.digest;

import org.jspecify.annotations.NullMarked;
