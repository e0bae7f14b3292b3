package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.Application;
import dev.fairhaven.app.platform.secrets.KeyFile;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/// The product without its web side, for a verb that works with its features. Runs beside an
/// instance on the same database, or alone.
final class Headless implements AutoCloseable {

  /// Everything is there but nothing listens.
  private static final int NO_PORT = -1;

  private final DatabaseAccess database;
  private final ConfigurableApplicationContext application;

  private Headless(DatabaseAccess database, ConfigurableApplicationContext application) {
    this.database = database;
    this.application = application;
  }

  static Headless start(DataOptions data) {
    LogFile.direct(data.directory());
    var database = DatabaseAccess.open(data);
    try {
      var settings = Product.databaseSettings(database.roles().application());
      settings.put("server.port", NO_PORT);
      settings.put(Product.WINDOWS_DIRECTORY, Product.windows(data.directory()));
      settings.put(KeyFile.SETTING, KeyFile.in(data.directory()).path().toString());
      return new Headless(
          database, Product.startApplication(Application.class, settings, Map.of()));
    } catch (RuntimeException e) {
      database.close();
      throw new StartFailedException(
          "Fairhaven could not start. " + LogFile.in(data.directory()) + " says why.", e);
    }
  }

  <T> T get(Class<T> type) {
    return application.getBean(type);
  }

  @Override
  public void close() {
    try {
      application.close();
    } finally {
      database.close();
    }
  }
}
