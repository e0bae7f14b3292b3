package dev.fairhaven.app.shell.setup.web;

import dev.fairhaven.app.platform.settings.SettingsPermission;
import dev.fairhaven.app.platform.staff.KeyPermission;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.NavigationSection;
import dev.fairhaven.app.platform.web.NavigationSource;
import dev.fairhaven.app.shell.setup.FirstSigns;
import dev.fairhaven.app.shell.setup.Setup;
import dev.fairhaven.app.shell.setup.SetupState.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where the left side lists the pages of this feature.
@Component
class SetupNavigation implements NavigationSource {

  private static final NavigationEntry CONNECT =
      new NavigationEntry(
          NavigationSection.OPERATIONS,
          5,
          "Connect",
          ConnectPages.PATH,
          "connect",
          "u",
          KeyPermission.MANAGE);
  private static final NavigationEntry SETTINGS =
      new NavigationEntry(
          NavigationSection.OPERATIONS,
          40,
          "Settings",
          SettingsPages.PATH,
          "settings",
          "t",
          SettingsPermission.CHANGE);

  private final Setup setup;
  private final FirstSigns signs;

  SetupNavigation(Setup setup, FirstSigns signs) {
    this.setup = setup;
    this.signs = signs;
  }

  @Override
  public List<NavigationEntry> entries() {
    return List.of(CONNECT, SETTINGS);
  }

  /// A platform that sends events is connected.
  @Override
  public boolean isListed(NavigationEntry entry) {
    return !entry.equals(CONNECT) || setup.step() != Step.FINISHED || !signs.hasEvents();
  }
}
