package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.rules.RuleSet;

/// The rule set that currently decides about events.
///
/// @param version its immutable version, from 1
public record LiveRuleSet(int version, RuleSet ruleSet) {}
