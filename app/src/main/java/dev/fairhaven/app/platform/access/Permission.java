package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.Names;
import java.util.Set;

/// One thing that staff may do in the console. Each feature declares its own as an enum whose name
/// ends with `Permission`, with an annotation inside that its handlers carry; see [Permits].
public interface Permission {

  String name();

  Grant grant();

  /// What it allows, as a phrase that starts with a verb, such as `Publish rules`.
  default String title() {
    return grant().title();
  }

  /// The roles that carry it. Administrators always do.
  default Set<Role> roles() {
    return grant().roles();
  }

  /// The stable name by which people and the audit log know it, such as `rule-set:publish` for
  /// `RuleSetPermission.PUBLISH`.
  default String wireName() {
    return Names.subject(getClass(), "Permission") + ":" + Names.kebab(name());
  }
}
