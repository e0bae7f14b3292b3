package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.regex.LiteralAutomaton;

/// The data about a program's expressions that every evaluation needs.
///
/// @param definitions of variables, by slot
/// @param kept how many values of variables are kept when only the decision counts: up to the last
///   that is more than a rule nobody observes
/// @param shared how many values are kept for calls that are equal
/// @param scans the literals looked for, one automaton for each text
@SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
record Plan(Node[] definitions, int kept, int shared, LiteralAutomaton[] scans) {}
