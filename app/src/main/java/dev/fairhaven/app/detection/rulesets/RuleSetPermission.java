package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.platform.access.Grant;
import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What staff may do with rule sets.
public enum RuleSetPermission implements Permission {
  VIEW(
      Grant.of(
          "See rule sets",
          Role.SPECIALIST,
          Role.ANALYST,
          Role.ENGINEER,
          Role.MANAGER,
          Role.AUDITOR)),
  EDIT(Grant.of("Write drafts of rules", Role.ANALYST, Role.ENGINEER, Role.MANAGER)),
  PUBLISH(Grant.of("Publish rules", Role.ENGINEER, Role.MANAGER));

  private final Grant grant;

  RuleSetPermission(Grant grant) {
    this.grant = grant;
  }

  @Override
  public Grant grant() {
    return grant;
  }

  /// Restricts a console handler to staff with the permission `value`.
  @Permits
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Needs {

    RuleSetPermission value();
  }
}
