/// Rule tests: events with what a rule set shall say about them, in files beside the rules.
///
/// *Start here:* [RuleTests#run] runs the tests a compiled rule set has with it. A test is a
/// sequence of events with times of its own: labels that one event sets are seen by the next, and
/// nothing from outside is.
///
/// *Limits:* [RuleTests#EVENTS_MAX] events in all tests of a rule set, [TestReader#TESTS_MAX] tests
/// in a file.
@NullMarked
package dev.fairhaven.rules.tests;

import org.jspecify.annotations.NullMarked;
