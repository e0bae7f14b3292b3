package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.staff.KeyPermission;
import dev.fairhaven.app.platform.staff.StaffPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where the left side lists the pages of this feature.
@Component
class StaffNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.OPERATIONS,
            10,
            "Staff",
            "/staff",
            "people",
            "s",
            StaffPermission.VIEW),
        new NavigationEntry(
            NavigationSection.OPERATIONS,
            20,
            "API keys",
            "/keys",
            "keys",
            "k",
            KeyPermission.MANAGE));
  }
}
