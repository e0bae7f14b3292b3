package dev.fairhaven.app.decisions.policy;

import dev.fairhaven.app.platform.access.Grant;
import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What staff may do with policies.
public enum PolicyPermission implements Permission {
  VIEW(
      Grant.of(
          "See policies",
          Role.MODERATOR,
          Role.SPECIALIST,
          Role.ANALYST,
          Role.ENGINEER,
          Role.MANAGER,
          Role.AUDITOR)),
  EDIT(Grant.of("Write and publish policies", Role.SPECIALIST, Role.MANAGER));

  private final Grant grant;

  PolicyPermission(Grant grant) {
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

    PolicyPermission value();
  }
}
