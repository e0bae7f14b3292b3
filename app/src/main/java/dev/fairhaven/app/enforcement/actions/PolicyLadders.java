package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.StrikeLadder;
import org.springframework.stereotype.Component;

/// The strike ladders from the published policies.
@Component
final class PolicyLadders implements Ladders {

  private final Policies policies;

  PolicyLadders(Policies policies) {
    this.policies = policies;
  }

  @Override
  public StrikeLadder of(PolicyVersion version) {
    return policies.require(version).ladder();
  }
}
