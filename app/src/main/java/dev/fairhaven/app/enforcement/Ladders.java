package dev.fairhaven.app.enforcement;

import dev.fairhaven.app.policy.PolicyVersion;
import dev.fairhaven.app.policy.StrikeLadder;

/// Port to the strike ladders of published policies.
@FunctionalInterface
public interface Ladders {

  /// @throws dev.fairhaven.app.kernel.ProblemException if there is no such version
  StrikeLadder of(PolicyVersion version);
}
