/// Finds terms in texts, as people read them.
///
/// *Start here:* [TermMatcher] finds terms whatever their case, width or hidden characters;
/// [ObfuscatedTerms] also finds them spelled with signs, foreign letters or gaps, each in the
/// [Alphabet] of its script. Both compare [NormalizedText], which keeps the way back to the
/// original so that passages can be marked there.
@NullMarked
package dev.fairhaven.signals.terms;

import org.jspecify.annotations.NullMarked;
