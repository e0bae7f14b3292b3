package dev.fairhaven.app.platform.access;

import static dev.fairhaven.app.platform.access.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// A job in the team, as the permissions it carries.
public enum Role {
  /// Decides tasks in the queues open to moderators.
  MODERATOR(OVERVIEW_VIEW, ITEMS_VIEW, QUEUES_VIEW, TASKS_REVIEW, DECISIONS_VIEW, POLICIES_VIEW),
  /// Also decides appeals, reverses decisions and writes policy.
  SPECIALIST(
      MODERATOR,
      APPEALS_DECIDE,
      DECISIONS_REVERSE,
      RULES_VIEW,
      LISTS_VIEW,
      LISTS_EDIT,
      BANKS_VIEW,
      BANKS_EDIT,
      POLICIES_EDIT,
      DELIVERIES_VIEW,
      QUEUES_MANAGE),
  /// Investigates and writes rules; decides nothing about people.
  ANALYST(
      OVERVIEW_VIEW,
      ITEMS_VIEW,
      QUEUES_VIEW,
      DECISIONS_VIEW,
      POLICIES_VIEW,
      RULES_VIEW,
      RULES_EDIT,
      LISTS_VIEW,
      LISTS_EDIT,
      BANKS_VIEW,
      BANKS_EDIT),
  /// Connects the platform: rules, deliveries, API keys.
  ENGINEER(ANALYST, RULES_PUBLISH, DELIVERIES_VIEW, DELIVERIES_MANAGE, KEYS_MANAGE),
  /// Answers for the team and its numbers.
  MANAGER(SPECIALIST, RULES_EDIT, RULES_PUBLISH, STAFF_VIEW, AUDIT_VIEW),
  /// Reads everything, changes nothing.
  AUDITOR(
      OVERVIEW_VIEW,
      ITEMS_VIEW,
      QUEUES_VIEW,
      DECISIONS_VIEW,
      POLICIES_VIEW,
      RULES_VIEW,
      LISTS_VIEW,
      BANKS_VIEW,
      DELIVERIES_VIEW,
      STAFF_VIEW,
      AUDIT_VIEW),
  /// May do everything.
  ADMINISTRATOR(Permission.values());

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  Role(Role base, Permission... more) {
    var all = EnumSet.copyOf(base.permissions);
    all.addAll(Arrays.asList(more));
    this.permissions = Set.copyOf(all);
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
