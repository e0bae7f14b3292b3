package dev.fairhaven.app.enforcement.delivery;

import dev.fairhaven.app.platform.access.Grant;
import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Permits;
import dev.fairhaven.app.platform.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What staff may do with deliveries.
public enum DeliveryPermission implements Permission {
  VIEW(
      Grant.of(
          "See webhook endpoints and deliveries",
          Role.SPECIALIST,
          Role.ENGINEER,
          Role.MANAGER,
          Role.AUDITOR)),
  MANAGE(Grant.of("Change webhook endpoints, retry deliveries", Role.ENGINEER));

  private final Grant grant;

  DeliveryPermission(Grant grant) {
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

    DeliveryPermission value();
  }
}
