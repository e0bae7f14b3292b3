/// Runs models in the ONNX format.
///
/// *Start here:* [SentenceEmbedder] turns a text into numbers that lie near those of texts with a
/// like meaning; [OnnxTextClassifier] and [OnnxImageClassifier] ask a model of one's own.
/// [WordPiece] cuts texts into what such models read, [Network] runs them.
/// - **Invariants.** A text is always run alone, so that its result does not depend on what came
///   with it. Nothing is loaded before it is asked for.
/// - **Limits.** Each run has a bound on its input, one thread, and a deadline.
/// - **Native code.** The runtime is a library in C++; the Java machine wants
///   `--enable-native-access=ALL-UNNAMED`.
@NullMarked
package dev.fairhaven.onnx;

import org.jspecify.annotations.NullMarked;
