package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.platform.access.Grant;
import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What staff may do with items.
public enum ItemPermission implements Permission {
  VIEW(
      Grant.of(
          "See items and accounts",
          Role.MODERATOR,
          Role.SPECIALIST,
          Role.ANALYST,
          Role.ENGINEER,
          Role.MANAGER,
          Role.AUDITOR));

  private final Grant grant;

  ItemPermission(Grant grant) {
    this.grant = grant;
  }

  @Override
  public Grant grant() {
    return grant;
  }

  /// Lets a handler of the console answer only those who hold `value`.
  @Permits
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Needs {

    ItemPermission value();
  }
}
