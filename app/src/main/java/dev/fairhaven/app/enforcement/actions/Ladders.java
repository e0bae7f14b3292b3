package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.StrikeLadder;

/// Port to the strike ladders of published policies.
@FunctionalInterface
public interface Ladders {

  /// @throws dev.fairhaven.app.platform.kernel.ProblemException if the version does not exist
  StrikeLadder of(PolicyVersion version);
}
