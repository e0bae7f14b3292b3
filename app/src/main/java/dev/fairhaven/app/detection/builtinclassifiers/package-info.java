/// Text classifiers: how they are trained from labelled files, measured, described, loaded, and
/// which version's scores count.
///
/// Start at [DefaultModel], the classifiers that ship with the product, [Recipe], which says what
/// they were trained on, and [Models], which keeps the versions of an installation. [NeuralScores]
/// asks the slow one beside events. The learning itself is in `dev.fairhaven.signals.classify`, the
/// sentence embeddings in `dev.fairhaven.onnx`.
/// - **Invariants.** A recipe, with the files it names, always makes the same model; a version
///   never changes, and which one counts is in the audit log.
/// - **Limits.** Beside events the neural classifier takes half of the processors at most. A recipe
///   is a page of text; files are read row by row, samples are kept in memory.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "intake.imports"
    })
@NullMarked
package dev.fairhaven.app.detection.builtinclassifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
