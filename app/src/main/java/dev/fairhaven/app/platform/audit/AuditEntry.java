package dev.fairhaven.app.platform.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing somebody did.
///
/// @param actor `staff/ID`, `key/ID`, `rules/VERSION`, `user/TYPE/ID`, `cli` or `platform`
/// @param action verb in the past tense with its feature, such as `people.role-changed`
/// @param subject what it was done to, such as `task/ID`; null where there is none
/// @param detail facts by name; ids and settings, never user content or secrets
public record AuditEntry(
    String actor, String action, @Nullable String subject, Map<String, Object> detail) {

  public AuditEntry {
    detail = Map.copyOf(detail);
  }
}
