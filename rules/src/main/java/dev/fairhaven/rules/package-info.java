/// The rule language SML, from source text to decisions. Pure: no framework, no I/O, no clock.
///
/// *Start here:* [RuleSet#compile] checks the files of a rule set and gives either messages for
/// their author or a [RuleSet]; [RuleSet#evaluate] evaluates an [Event] and gives an [Evaluation].
///
/// This package is the interface. Behind it, in the order text takes: `syntax` (parsed trees),
/// `check` (names, types, messages), `ir` (the resolved program), `eval` (running it); beside them
/// `json` (reading events), `values` (Python's arithmetic and text), `regex`, `functions` (the
/// standard library), `lists` (lookups), `times` (timestamps), `slow` (guards functions that wait),
/// and `tests` (rule tests).
///
/// *Extension point:* [Function], found through [FunctionProvider]. *State:* through [Ports];
/// [LabelState] is the state machine of labels.
///
/// *Invariants:* a rule set and an evaluation are immutable; evaluation is thread-safe and never
/// throws on what an event contains; the same rule set and event give the same evaluation, except
/// for random functions; the only clock is the time of the event.
///
/// *Limits:* [Sources#FILES_MAX], [Sources#FILE_LENGTH_MAX]; expressions, JSON and configuration
/// are bounded in depth; numbers and texts that rules compute are bounded in size; a search for a
/// pattern is bounded in steps.
@NullMarked
package dev.fairhaven.rules;

import org.jspecify.annotations.NullMarked;
