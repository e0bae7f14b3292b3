package dev.fairhaven.app.oversight.figures.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class OverviewNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.HOME, 0, "Overview", "/", "overview", "o", ConsolePermission.OPEN));
  }
}
