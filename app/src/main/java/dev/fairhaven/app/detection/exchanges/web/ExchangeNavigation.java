package dev.fairhaven.app.detection.exchanges.web;

import dev.fairhaven.app.detection.hashbanks.BankPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds the pages of this feature to the side navigation.
@Component
class ExchangeNavigation implements NavigationSource {

  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        new NavigationEntry(
            NavigationSection.DETECTION,
            50,
            "Hash exchanges",
            "/exchanges",
            "exchanges",
            "x",
            BankPermission.VIEW));
  }
}
