/// Judging texts by what was learned from labelled ones.
///
/// *Start here:* [TextClassifier] judges a text for every [Category] and says which passages
/// weighed most; [Training] makes one from sets of samples and measures it on sets it was not
/// trained on; [ModelFile] keeps it. There are two: [LinearClassifier] reads words,
/// [NeuralClassifier] also meanings, as an [Embedder] tells them.
/// - **Invariants.** The same samples give the same file, byte for byte. Figures of a card were
///   never measured on texts the model had seen.
/// - **Limits.** A text is judged by its first 100,000 characters, in windows of 1,000.
@NullMarked
package dev.fairhaven.signals.classify;

import org.jspecify.annotations.NullMarked;
