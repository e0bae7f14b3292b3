package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.regex.LiteralAutomaton;

/// What the evaluation of any event needs to know about a program's expressions.
///
/// @param definitions of variables, by slot
/// @param groups how many groups of equal calls there are
/// @param scans the literals looked for, one automaton for each text
record Plan(Node[] definitions, int groups, LiteralAutomaton[] scans) {}
