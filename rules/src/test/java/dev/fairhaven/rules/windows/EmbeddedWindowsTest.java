package dev.fairhaven.rules.windows;

import dev.fairhaven.rules.Windows;
import dev.fairhaven.signals.windows.WindowStore;

class EmbeddedWindowsTest extends WindowsContract {

  @Override
  Windows windows() {
    return new EmbeddedWindows(new WindowStore(8 << 20), new RecentEvents(100));
  }
}
