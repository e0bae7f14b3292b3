/// Classifiers that an operator adds: asked over HTTP, or run from a file in the ONNX format;
/// within bounds, by rules, by programs and by people.
///
/// *Start here:* [Classifiers] asks them and tells about them; [Classifier] is the port, and in
/// `adapters` is one for each kind. A further kind is one class there, one [ClassifierKind] and one
/// `case`.
///
/// *Invariants:* what gave no score is [ClassifierResult.Unavailable] with a reason, never a score
/// of 0. Each call has a deadline, takes its place in a bounded number and counts against a budget;
/// who fails again and again is left alone for a while. What is judged is kept nowhere: answers are
/// remembered by a hash. Keys are in the settings, and in no table, log or page.
///
/// *Time:* the budget of a day (UTC) is counted in the database, for all instances; that of a
/// minute, answers that are remembered and figures are each instance's own and start anew with it.
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.fetch"})
@NullMarked
package dev.fairhaven.app.detection.connectedclassifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
