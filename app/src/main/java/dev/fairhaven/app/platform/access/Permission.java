package dev.fairhaven.app.platform.access;

/// One thing a member of staff may do in the console. Handlers name the one they need with [Needs].
public enum Permission {
  OVERVIEW_VIEW,
  ITEMS_VIEW,
  QUEUES_VIEW,
  TASKS_REVIEW,
  APPEALS_DECIDE,
  DECISIONS_VIEW,
  DECISIONS_REVERSE,
  RULES_VIEW,
  RULES_EDIT,
  RULES_PUBLISH,
  LISTS_VIEW,
  LISTS_EDIT,
  BANKS_VIEW,
  BANKS_EDIT,
  POLICIES_VIEW,
  POLICIES_EDIT,
  DELIVERIES_VIEW,
  DELIVERIES_MANAGE,
  STAFF_VIEW,
  STAFF_MANAGE,
  KEYS_MANAGE,
  QUEUES_MANAGE,
  AUDIT_VIEW
}
