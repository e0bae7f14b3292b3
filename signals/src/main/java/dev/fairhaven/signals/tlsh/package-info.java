/// TLSH: hashes of texts and files that are near each other for contents that are, in the form in
/// which others exchange them.
///
/// *Start here:* [Tlsh]. To find near texts among many of one's own, `signals.near` is faster and
/// surer.
@NullMarked
package dev.fairhaven.signals.tlsh;

import org.jspecify.annotations.NullMarked;
