package dev.fairhaven.app.platform.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a [Permission] allows, and the roles that carry it.
///
/// @param title a phrase that starts with a verb, such as `Publish rules`
public record Grant(String title, Set<Role> roles) {

  public Grant {
    roles = Set.copyOf(roles);
  }

  /// To `roles` and [Role#ADMINISTRATOR].
  public static Grant of(String title, Role... roles) {
    var holders = EnumSet.of(Role.ADMINISTRATOR);
    holders.addAll(List.of(roles));
    return new Grant(title, holders);
  }
}
