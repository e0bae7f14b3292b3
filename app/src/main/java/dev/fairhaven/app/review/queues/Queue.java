package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.platform.access.Permission;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import java.time.Duration;
import java.util.Set;

/// A queue of review tasks with one target time, the roles that may work on it, and the actions
/// they may choose.
///
/// @param key such as `default`
/// @param rank when tasks are merged, the task moves to the queue with the smaller rank
/// @param target the time within which a task of priority 0 should be decided
/// @param roles the roles that may take tasks from it
/// @param actions the names of the actions that reviewers may choose
public record Queue(
    String key,
    String name,
    String description,
    QueueKind kind,
    int rank,
    Duration target,
    Set<Role> roles,
    Set<String> actions) {

  /// The default actions of a content queue.
  public static final Set<String> CONTENT_ACTIONS =
      Set.of("allow", "limit", "remove", "warn", "strike", "suspend", "ban");

  /// The default roles of a content queue.
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

  /// Whether `staff` may take and decide tasks of this queue.
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
