/// Regular expressions as Python writes them, matched in bounded time, and what many of them come
/// down to: literals that one pass over a text finds for all.
///
/// *Start here:* [PythonPattern]; [PatternShape] and [LiteralAutomaton] for many at once.
@NullMarked
package dev.fairhaven.rules.regex;

import org.jspecify.annotations.NullMarked;
