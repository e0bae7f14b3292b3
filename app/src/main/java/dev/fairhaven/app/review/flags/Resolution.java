package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decision;
import java.util.Optional;

/// Derives the outcome of an item's flags from a decision. Pure.
final class Resolution {

  private Resolution() {}

  /// The status that `decision` gives to the open flags on its item; empty if it leaves them open.
  /// Rules that match nothing leave them open, because a flag asks for human review. So do answers
  /// to appeals, which are about a decision rather than the item.
  static Optional<Flag.Status> of(Decision decision) {
    if (decision.reverses() != null || decision.cause() instanceof Cause.OfAppeal) {
      return Optional.empty();
    }
    if (decision.actions().stream().anyMatch(Resolution::actsOnSomebody)) {
      return Optional.of(Flag.Status.ACTIONED);
    }
    return decision.decider().isHuman() && settles(decision)
        ? Optional.of(Flag.Status.DISMISSED)
        : Optional.empty();
  }

  private static boolean settles(Decision decision) {
    return decision.actions().stream().noneMatch(action -> action instanceof Action.Review);
  }

  private static boolean actsOnSomebody(Action action) {
    return switch (action) {
      case Action.Limit _,
          Action.Remove _,
          Action.Warn _,
          Action.Strike _,
          Action.Suspend _,
          Action.Ban _ ->
          true;
      case Action.Allow _, Action.Label _, Action.Review _ -> false;
    };
  }
}
