/// Classifiers that the operator connects, over HTTP or from an ONNX file, for rules, API clients
/// and staff to use within limits.
///
/// *Start here:* [Classifiers] calls them and reports their state; [Classifier] is the port, with
/// one implementation per kind in `adapters`. A new kind needs one class there, one
/// [ClassifierKind] and one `case`.
///
/// *Invariants:* a missing score is [ClassifierResult.Unavailable] with a reason, never a score of
/// 0. Every call has a deadline, takes one of a bounded number of slots and counts against a
/// budget; repeated failures open a circuit breaker. Inputs are never stored: results are cached by
/// a hash. Keys are in the settings only, never in a table, log or page.
///
/// *Time:* the daily budget (UTC) is counted in the database across all instances. The budget per
/// minute, the cache and the statistics belong to each instance and start empty.
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.fetch"})
@NullMarked
package dev.fairhaven.app.detection.connectedclassifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
