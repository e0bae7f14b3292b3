/// Text classifiers: how they are trained from labelled files, measured, described and loaded.
///
/// Start at [DefaultModel], the classifiers that ship with the product, and [Recipe], which says
/// what they were trained on. [NeuralOpinion] asks the slow one beside events. The learning itself
/// is in `dev.fairhaven.signals.classify`, the sentence embeddings in `dev.fairhaven.onnx`.
/// - **Invariants.** A recipe, with the files it names, always makes the same model.
/// - **Limits.** Beside events the neural classifier takes half of the processors at most. A recipe
///   is a page of text; files are read row by row, samples are kept in memory.
@ApplicationModule(allowedDependencies = {"kernel", "access", "web", "imports"})
@NullMarked
package dev.fairhaven.app.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
