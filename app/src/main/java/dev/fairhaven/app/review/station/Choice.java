package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.log.Action;
import java.util.List;

/// One button of the review station.
///
/// @param id stable name, such as `remove-strike`
/// @param name what it says before the consequence, such as `Remove + strike`
/// @param actions what is asked for, in order; at least one
public record Choice(String id, String name, List<Action> actions) {

  public Choice {
    actions = List.copyOf(actions);
  }

  /// Whether something is held against somebody, so that a rule of the policy has to be named.
  public boolean needsPolicy() {
    return !actions.stream().allMatch(action -> action instanceof Action.Allow);
  }

  public boolean strikes() {
    return actions.stream().anyMatch(action -> action instanceof Action.Strike);
  }
}
