/// Pure algorithms that measure content.
///
/// *Start here:* [TermMatcher] finds terms in a text whatever their case, width or hidden
/// characters, [DisguisedTerms] in disguise; [NormalizedText] is the form in which texts are
/// compared, with the way back to the original. Pictures are read in `picture`, hashed in `pdq` and
/// found again in `hamming`; `video` does so with the frames of videos; `digest` tells equal files.
/// `urls` finds URLs and the hosts they imitate; `classify` judges texts by what it learned, and
/// `measure` tells how well; `windows` counts over time.
@NullMarked
package dev.fairhaven.signals;

import org.jspecify.annotations.NullMarked;
