/// Texts that are the same but for small changes: among millions of recent ones, how many are
/// there, and from how many accounts.
///
/// *Start here:* [TextFingerprint] stands for a text; [RecentTexts] holds the fingerprints of
/// recent texts and counts those that are near one.
@NullMarked
package dev.fairhaven.signals.near;

import org.jspecify.annotations.NullMarked;
