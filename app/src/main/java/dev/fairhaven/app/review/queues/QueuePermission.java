package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.access.Grant;
import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What staff may do with queues.
public enum QueuePermission implements Permission {
  VIEW(
      Grant.of(
          "See queues and their tasks",
          Role.MODERATOR,
          Role.SPECIALIST,
          Role.ANALYST,
          Role.ENGINEER,
          Role.MANAGER,
          Role.AUDITOR)),
  REVIEW(Grant.of("Claim and decide tasks", Role.MODERATOR, Role.SPECIALIST, Role.MANAGER)),
  DECIDE_APPEALS(
      Grant.of("Claim and decide appeals and escalations", Role.SPECIALIST, Role.MANAGER));

  private final Grant grant;

  QueuePermission(Grant grant) {
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

    QueuePermission value();
  }
}
