package dev.fairhaven.app.shell.setup;

import dev.fairhaven.app.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// An installation on an empty database that nobody has set up; `serve` starts it like this. Goes
/// before what [dev.fairhaven.app.testing.AppTest] says.
public final class OwnInstallation
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  public static final String FIRST_SIGN_IN = "fairhaven.people.first-sign-in";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> own =
        Map.of(
            "spring.datasource.url",
            TestPostgres.freshDatabase(),
            "fairhaven.setup.template",
            "",
            FIRST_SIGN_IN,
            file().toString());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("own installation", own));
  }

  private static Path file() {
    try {
      return Files.createTempDirectory("first-run").resolve("first-sign-in.txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
