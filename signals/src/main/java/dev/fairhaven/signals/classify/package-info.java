/// Text classification with models trained on labelled texts.
///
/// *Start here:* [TextClassifier] scores a text for every [Category] and returns the passages that
/// contributed most. [Training] trains one on sets of samples and evaluates it on held-out sets;
/// [ModelFile] stores it. There are two kinds: [LinearClassifier] uses words, [NeuralClassifier]
/// also uses embeddings from an [Embedder].
/// - **Invariants.** The same samples yield the same file, byte for byte. The figures on a model
///   card always come from texts that the model had not seen.
/// - **Limits.** Only the first 100,000 characters of a text count, in windows of 1,000.
@NullMarked
package dev.fairhaven.signals.classify;

import org.jspecify.annotations.NullMarked;
