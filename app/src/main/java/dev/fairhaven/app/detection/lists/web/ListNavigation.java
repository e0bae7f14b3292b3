package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.ListPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class ListNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.DETECTION, 10, "Lists", "/lists", "lists", "n", ListPermission.VIEW));
  }
}
