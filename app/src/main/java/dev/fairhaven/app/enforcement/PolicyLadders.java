package dev.fairhaven.app.enforcement;

import dev.fairhaven.app.policy.Policies;
import dev.fairhaven.app.policy.PolicyVersion;
import dev.fairhaven.app.policy.StrikeLadder;
import org.springframework.stereotype.Component;

/// The ladders that policies were published with.
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
