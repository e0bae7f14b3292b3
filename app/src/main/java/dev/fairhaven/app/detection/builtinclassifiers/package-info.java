/// Built-in text classifiers: training, evaluation, model cards, loading, and the choice of the
/// live version.
///
/// Start at [DefaultModel], the classifiers that ship with the product, [Recipe], which describes
/// their training data, and [Models], which manages an installation's versions. [NeuralScores] runs
/// the slow classifier during event processing. The learning algorithms are in
/// `dev.fairhaven.signals.classify`, the sentence embeddings in `dev.fairhaven.onnx`.
/// - **Invariants.** A recipe with its data files always yields the same model. A version never
///   changes, and every change of the live version is in the audit log.
/// - **Limits.** During event processing, the neural classifier uses at most half of the
///   processors. Data files are read row by row; samples are held in memory.
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
