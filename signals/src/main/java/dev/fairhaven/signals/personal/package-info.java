/// Personal data in what people write: where it is, what it is, how sure that is; and its masking.
///
/// *Start here:* [PersonalDataFinder] finds, [Mask] replaces what was found.
///
/// *Invariants:* what is found is in order and never overlaps: of two candidates the surer one is
/// kept, then the longer. Offsets are UTF-16 units of the text as it was given. A masked text has
/// nothing left that would be found in it again.
///
/// *Limits:* [PersonalDataFinder#TEXT_LENGTH_MAX] characters of a text are read; time is linear in
/// the text, whatever it is. Names of people, postal addresses and dates of birth are not found:
/// they have no form of their own. Nothing says that a number has been given out to anybody.
@NullMarked
package dev.fairhaven.signals.personal;

import org.jspecify.annotations.NullMarked;
