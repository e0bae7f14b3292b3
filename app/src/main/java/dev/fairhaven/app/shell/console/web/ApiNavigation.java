package dev.fairhaven.app.shell.console.web;

import dev.fairhaven.app.platform.access.ConsolePermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where the left side lists the pages of this feature.
@Component
class ApiNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.OPERATIONS, 30, "API", "/api", "api", "i", ConsolePermission.OPEN));
  }
}
