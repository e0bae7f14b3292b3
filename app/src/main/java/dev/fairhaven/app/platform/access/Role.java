package dev.fairhaven.app.platform.access;

/// A job in the team. Which permissions it carries is said where each permission is declared.
public enum Role {
  /// Decides tasks in the queues open to moderators.
  MODERATOR,
  /// Also decides appeals, reverses decisions and writes policy.
  SPECIALIST,
  /// Investigates and writes rules; decides nothing about people.
  ANALYST,
  /// Connects the platform: rules, deliveries, API keys.
  ENGINEER,
  /// Answers for the team and its numbers.
  MANAGER,
  /// Reads everything, changes nothing.
  AUDITOR,
  /// May do everything.
  ADMINISTRATOR;

  public boolean may(Permission permission) {
    return permission.roles().contains(this);
  }
}
