package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.platform.access.Grant;
import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What staff may do with classifiers.
public enum ClassifierPermission implements Permission {
  VIEW(
      Grant.of(
          "See connected classifiers",
          Role.SPECIALIST,
          Role.ANALYST,
          Role.ENGINEER,
          Role.MANAGER,
          Role.AUDITOR)),
  TRY(
      Grant.of(
          "Try a text or picture on connected classifiers",
          Role.ANALYST,
          Role.ENGINEER,
          Role.MANAGER));

  private final Grant grant;

  ClassifierPermission(Grant grant) {
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

    ClassifierPermission value();
  }
}
