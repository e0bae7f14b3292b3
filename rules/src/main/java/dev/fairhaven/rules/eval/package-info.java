/// Runs programs. [Executor] is the seam: a program in, evaluations out. Inside, each expression is
/// a [Node] with its operands; each variable is computed at most once per event.
///
/// *Start here:* [Run] evaluates one event. [Route] tells which files every event goes through;
/// [RuleIndex] which of their rules are true, by [Filter]s over sets of rules; [Frame] holds what
/// belongs to one event, and explains it afterwards.
///
/// *Invariants:* what comes out is what the reference evaluator among the tests says: all of it
/// when everything is asked for; otherwise the same decision, and no features, passages or errors
/// that it does not have. Why it is done like this is in `docs/decisions/0103-rule-evaluation.md`.
@NullMarked
package dev.fairhaven.rules.eval;

import org.jspecify.annotations.NullMarked;
