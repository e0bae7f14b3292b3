package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.log.Action;
import java.util.List;

/// A decision that the review station offers as a button.
///
/// @param id stable name, such as `remove-strike`
/// @param name the first part of the label, before the consequence, such as `Remove + strike`
/// @param actions the actions to take, in order; at least one
public record Choice(String id, String name, List<Action> actions) {

  public Choice {
    actions = List.copyOf(actions);
  }

  /// Whether it counts against an account, which requires the violated policy section.
  public boolean needsPolicy() {
    return !actions.stream().allMatch(action -> action instanceof Action.Allow);
  }

  public boolean strikes() {
    return actions.stream().anyMatch(action -> action instanceof Action.Strike);
  }
}
