package dev.fairhaven.app.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The browser of the tests, started when first needed and stopped with the JVM.
public final class Chromium {

  static final String SETTING = "FAIRHAVEN_BROWSER";
  static final double WAIT_MILLIS_MAX = 60_000;

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  public static Browser shared() {
    return Shared.BROWSER;
  }

  static Optional<Path> find() {
    var named = Optional.ofNullable(System.getProperty(SETTING, System.getenv(SETTING)));
    return Optional.of(Path.of(named.orElse("/usr/bin/chromium"))).filter(Files::isExecutable);
  }

  private static final class Shared {

    static final Browser BROWSER = launch();

    private static Browser launch() {
      var driver =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return driver
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(find().orElseThrow())
                  .setArgs(FLAGS)
                  .setTimeout(WAIT_MILLIS_MAX));
    }
  }
}
