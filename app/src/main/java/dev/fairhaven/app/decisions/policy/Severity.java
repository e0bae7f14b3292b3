package dev.fairhaven.app.decisions.policy;

/// How much harm a violation does, mildest first.
public enum Severity {
  LOW,
  MODERATE,
  SERIOUS,
  CRITICAL
}
