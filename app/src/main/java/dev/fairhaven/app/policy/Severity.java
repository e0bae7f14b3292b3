package dev.fairhaven.app.policy;

/// How much harm a violation does, mildest first.
public enum Severity {
  LOW,
  MODERATE,
  SERIOUS,
  CRITICAL
}
