package dev.fairhaven.rules.windows;

import dev.fairhaven.rules.Windows;

class NaiveWindowsTest extends WindowsContract {

  @Override
  Windows windows() {
    return new NaiveWindows();
  }
}
