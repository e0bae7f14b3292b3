/// Texts as they are shown to people, where that is not how they are written.
///
/// *Start here:* [RenderedText] reads Markdown, HTML, BBCode and Unicode's controls of direction.
///
/// *Limits:* time is linear in the text; what is inside one pair of marks has a bounded length.
@NullMarked
package dev.fairhaven.signals.rendered;

import org.jspecify.annotations.NullMarked;
