package dev.fairhaven.rules;

/// Whether an entity has a label, and whether staff set it. In order of priority: of two that
/// conflict, the later constant wins.
public enum LabelStatus {
  REMOVED,
  ADDED,
  MANUALLY_REMOVED,
  MANUALLY_ADDED;

  public boolean isAdded() {
    return this == ADDED || this == MANUALLY_ADDED;
  }

  public boolean isManual() {
    return this == MANUALLY_ADDED || this == MANUALLY_REMOVED;
  }
}
