package dev.fairhaven.app.decisions.policy.web;

import dev.fairhaven.app.decisions.policy.PolicyPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class PolicyNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.GOVERNANCE,
            0,
            "Policies",
            "/policies",
            "policies",
            "p",
            PolicyPermission.VIEW));
  }
}
