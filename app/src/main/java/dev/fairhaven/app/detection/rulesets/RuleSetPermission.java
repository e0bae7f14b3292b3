package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/// What staff may do with rule sets.
public enum RuleSetPermission implements Permission {
  VIEW("See rule sets", Role.SPECIALIST, Role.ANALYST, Role.ENGINEER, Role.MANAGER, Role.AUDITOR),
  EDIT("Write drafts of rules", Role.ANALYST, Role.ENGINEER, Role.MANAGER),
  PUBLISH("Publish rules", Role.ENGINEER, Role.MANAGER);

  private final String title;
  private final Set<Role> roles;

  RuleSetPermission(String title, Role... roles) {
    this.title = title;
    this.roles = Permission.heldBy(roles);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Set<Role> roles() {
    return roles;
  }

  /// Restricts a console handler to staff with the permission `value`.
  @Permits
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Needs {

    RuleSetPermission value();
  }
}
