/// Runs programs. [Executor] is the seam: a program in, evaluations out. Inside, each expression is
/// a [Node] with its operands; each variable is computed at most once per event.
///
/// *Start here:* [Run] evaluates one event. [Route] lists the files that every event goes through;
/// [RuleIndex] finds which of their rules match, by [Filter]s over sets of rules; [Frame] has the
/// state of one event, and explains it afterwards.
///
/// *Invariants:* results equal those of the reference evaluator in the tests: all of them with
/// [Scope#EVERYTHING], otherwise the same decision and a subset of its features, passages and
/// errors. The reasons for this design are in `docs/decisions/0103-rule-evaluation.md`.
@NullMarked
package dev.fairhaven.rules.eval;

import org.jspecify.annotations.NullMarked;
