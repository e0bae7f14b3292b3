/// How well something that scores texts, pictures or accounts tells one kind from the other.
///
/// *Start here:* [Judgements] takes scores with the truth beside them and gives [Figures], each
/// with the interval it lies in with 95 % confidence.
@NullMarked
package dev.fairhaven.signals.measure;

import org.jspecify.annotations.NullMarked;
