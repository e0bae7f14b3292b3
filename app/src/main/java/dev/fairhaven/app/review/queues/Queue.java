package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import java.time.Duration;
import java.util.Set;

/// A line of tasks with one target, one team and one set of things that may be decided.
///
/// @param key such as `default`
/// @param rank a merged task moves to the queue with the smaller rank
/// @param target by when a task of no priority at all should be decided
/// @param roles whose holders may take tasks from it
/// @param actions names of the actions that may be chosen in it
public record Queue(
    String key,
    String name,
    String description,
    QueueKind kind,
    int rank,
    Duration target,
    Set<Role> roles,
    Set<String> actions) {

  /// What a reviewer may choose in a queue of content unless a queue says otherwise.
  public static final Set<String> CONTENT_ACTIONS =
      Set.of("allow", "limit", "remove", "warn", "strike", "suspend", "ban");

  /// Who may take tasks from a queue of content unless a queue says otherwise.
  public static final Set<Role> CONTENT_ROLES =
      Set.of(Role.MODERATOR, Role.SPECIALIST, Role.MANAGER, Role.ADMINISTRATOR);

  public static final String DEFAULT = "default";
  public static final String URGENT = "urgent";
  public static final String SPECIALIST = "specialist";
  public static final String APPEALS = "appeals";

  public Queue {
    roles = Set.copyOf(roles);
    actions = Set.copyOf(actions);
  }

  /// Whether `staff` may take and decide tasks here.
  public boolean isOpenTo(Staff staff) {
    return roles.contains(staff.role()) && staff.may(neededPermission());
  }

  private Permission neededPermission() {
    return switch (kind) {
      case CONTENT -> QueuePermission.REVIEW;
      case APPEAL -> QueuePermission.DECIDE_APPEALS;
    };
  }
}
