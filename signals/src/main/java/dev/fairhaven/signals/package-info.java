/// Pure algorithms that measure content. No framework, no database, no network, no clock.
/// - Texts: `terms` finds listed terms, `urls` finds URLs and the hosts they imitate, `personal`
///   finds personal data, `language` tells the language, `near` and `tlsh` find near-duplicates.
/// - Pictures and videos: `picture` reads and hashes pictures, `pdq` is their hash, `video` hashes
///   the frames of videos, `hamming` finds known hashes again; `digest` tells equal files.
/// - Classifiers: `classify` trains and runs them, `measure` tells how good they are.
/// - Time: `windows` counts over sliding windows.
///
/// `snapshot` holds what the files of `hamming` and `windows` share.
@NullMarked
package dev.fairhaven.signals;

import org.jspecify.annotations.NullMarked;
