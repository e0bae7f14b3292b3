/// Which language a text is written in.
///
/// *Start here:* [LanguageFinder]. It says nothing rather than something doubtful: of texts shorter
/// than twenty characters it leaves a third open.
///
/// *Limits:* [LanguageFinder#LENGTH_MAX] characters of a text are read. A text in two languages is
/// taken for one of them; a language in letters that are not its own (Hindi in Latin ones) is not
/// known.
@NullMarked
package dev.fairhaven.signals.language;

import org.jspecify.annotations.NullMarked;
