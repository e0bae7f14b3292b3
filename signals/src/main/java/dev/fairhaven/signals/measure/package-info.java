/// Measures how well a scorer of texts, pictures or accounts separates two classes.
///
/// *Start here:* [Judgements] takes scores with their true labels and computes [Figures], each with
/// its 95 % confidence interval.
@NullMarked
package dev.fairhaven.signals.measure;

import org.jspecify.annotations.NullMarked;
