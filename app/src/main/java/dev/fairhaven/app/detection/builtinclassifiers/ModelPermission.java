package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.platform.access.Grant;
import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What staff may do with models.
public enum ModelPermission implements Permission {
  VIEW(
      Grant.of(
          "See the built-in classifiers",
          Role.SPECIALIST,
          Role.ANALYST,
          Role.ENGINEER,
          Role.MANAGER,
          Role.AUDITOR)),
  PUBLISH(
      Grant.of(
          "Choose which version of a built-in classifier is live", Role.ENGINEER, Role.MANAGER));

  private final Grant grant;

  ModelPermission(Grant grant) {
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

    ModelPermission value();
  }
}
