package dev.fairhaven.rules.values;

/// What a rule evaluated to.
public record RuleValue(String rule, boolean isTrue) {}
