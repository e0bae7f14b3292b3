package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/// What staff may do with queues.
public enum QueuePermission implements Permission {
  VIEW(
      "See queues and their tasks",
      Role.MODERATOR,
      Role.SPECIALIST,
      Role.ANALYST,
      Role.ENGINEER,
      Role.MANAGER,
      Role.AUDITOR),
  REVIEW("Claim and decide tasks", Role.MODERATOR, Role.SPECIALIST, Role.MANAGER),
  DECIDE_APPEALS("Claim and decide appeals and escalations", Role.SPECIALIST, Role.MANAGER);

  private final String title;
  private final Set<Role> roles;

  QueuePermission(String title, Role... roles) {
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

    QueuePermission value();
  }
}
