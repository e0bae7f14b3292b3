package dev.fairhaven.app.enforcement.delivery.web;

import dev.fairhaven.app.enforcement.delivery.DeliveryPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where the left side lists the pages of this feature.
@Component
class DeliveryNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.OPERATIONS,
            0,
            "Webhooks",
            "/deliveries",
            "deliveries",
            "w",
            DeliveryPermission.VIEW));
  }
}
