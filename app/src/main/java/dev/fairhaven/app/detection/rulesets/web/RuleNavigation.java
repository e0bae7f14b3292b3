package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.detection.rulesets.RuleSetPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class RuleNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.DETECTION,
            0,
            "Rules",
            "/rules",
            "rules",
            "r",
            RuleSetPermission.VIEW));
  }
}
