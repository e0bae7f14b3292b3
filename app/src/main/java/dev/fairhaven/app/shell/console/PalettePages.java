package dev.fairhaven.app.shell.console;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.web.Navigation;
import dev.fairhaven.app.platform.web.NavigationEntry;
import dev.fairhaven.app.platform.web.PaletteResult;
import dev.fairhaven.app.platform.web.PaletteSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The console's own pages. With nothing typed, all of them.
@Component
class PalettePages implements PaletteSource {

  private static final PaletteResult ACCOUNT =
      new PaletteResult("Your account", "password, theme", "account", "/account");

  private final Navigation navigation;

  PalettePages(Navigation navigation) {
    this.navigation = navigation;
  }

  @Override
  public String kind() {
    return "Pages";
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public List<PaletteResult> find(String query, Staff staff, int max) {
    var text = query.toLowerCase(Locale.ROOT);
    return Stream.concat(
            navigation.entries(staff).stream().map(PalettePages::result), Stream.of(ACCOUNT))
        .filter(page -> page.title().toLowerCase(Locale.ROOT).contains(text))
        .toList();
  }

  private static PaletteResult result(NavigationEntry entry) {
    var keys = entry.keys().toUpperCase(Locale.ROOT);
    return new PaletteResult(entry.label(), keys, entry.icon(), entry.href());
  }
}
