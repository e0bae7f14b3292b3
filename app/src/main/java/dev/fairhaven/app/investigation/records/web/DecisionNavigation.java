package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.DecisionPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class DecisionNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.GOVERNANCE,
            10,
            "Decisions",
            "/decisions",
            "decisions",
            "d",
            DecisionPermission.VIEW));
  }
}
