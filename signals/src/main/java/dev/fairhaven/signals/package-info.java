/// Pure algorithms that measure content.
///
/// *Start here:* [TermMatcher] finds terms in a text whatever their case, width or hidden
/// characters; [NormalizedText] is the form in which texts are compared, with the way back to the
/// original. Pictures are read in `picture`, hashed in `pdq` and found again in `hamming`; `video`
/// hashes films frame by frame; `urls` finds URLs and the hosts they imitate; `windows` counts over time; `classify` judges texts
/// by what it learned, and `measure` tells how well.
@NullMarked
package dev.fairhaven.signals;

import org.jspecify.annotations.NullMarked;
