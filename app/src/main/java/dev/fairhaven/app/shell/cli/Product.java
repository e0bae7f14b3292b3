package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.Application;
import dev.fairhaven.app.platform.audit.HeadSettings;
import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.platform.readiness.ReadinessSettings;
import dev.fairhaven.app.platform.secrets.KeyFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The whole product: the application over its database.
///
/// It stops in order: no new requests, the running ones to their end, the application, the
/// database. Thread-safe; it can be stopped while it starts.
final class Product {

  static final String WINDOWS_DIRECTORY = "fairhaven.windows.directory";

  private final Path dataDirectory;
  private final Endpoint endpoint;
  private final Database database;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable ConfigurableApplicationContext application;

  private Product(Path dataDirectory, Endpoint endpoint, Database database) {
    this.dataDirectory = dataDirectory;
    this.endpoint = endpoint;
    this.database = database;
  }

  /// Takes the data directory and has its database ready. What follows is [#start].
  static Product open(DataOptions data, Endpoint endpoint) {
    LogFile.direct(data.directory());
    return new Product(data.directory(), endpoint, Database.open(data));
  }

  /// Starts the application and returns when it answers requests.
  ///
  /// @param publicUrl where users and staff reach it, for the links in what it sends
  /// @param more settings by name, beside those that follow from the other parameters
  /// @throws StartFailedException when it does not come up; everything is stopped then
  void start(String publicUrl, Map<String, Object> more) {
    start(Application.class, publicUrl, more);
  }

  void start(Class<?> configuration, String publicUrl, Map<String, Object> more) {
    try {
      var settings = settings(database, endpoint, publicUrl);
      settings.put(WINDOWS_DIRECTORY, windows(dataDirectory));
      settings.put(KeyFile.SETTING, KeyFile.in(dataDirectory).path().toString());
      settings.putAll(more);
      application = startApplication(configuration, settings, defaults());
      Instance.ofThisProcess(endpoint.localUrl()).announce(dataDirectory);
    } catch (RuntimeException e) {
      var reason =
          stopping.get()
              ? "Fairhaven was stopped while it was starting."
              : "Fairhaven could not start. " + LogFile.in(dataDirectory) + " says why.";
      stop();
      throw new StartFailedException(reason, e);
    }
  }

  static ConfigurableApplicationContext startApplication(
      Class<?> configuration, Map<String, Object> settings, Map<String, Object> defaults) {
    var application = new SpringApplication(configuration);
    application.setDefaultProperties(defaults);
    // Its own hook would run beside ours, and the database would be gone under the last requests.
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("fairhaven command line", settings)));
    return application.run();
  }

  /// Where things lie unless the operator says otherwise.
  private Map<String, Object> defaults() {
    var defaults = new HashMap<String, Object>();
    defaults.put(HeadSettings.FILE_SETTING, HeadSettings.fileIn(dataDirectory).toString());
    defaults.put(HeadSettings.KEY_SETTING, HeadSettings.keyIn(dataDirectory).toString());
    if (database.isEmbedded()) {
      defaults.put(ReadinessSettings.DIRECTORY_SETTING, dataDirectory.toString());
    }
    return defaults;
  }

  private static Map<String, Object> settings(
      Database database, Endpoint endpoint, String publicUrl) {
    var settings = databaseSettings(database.roles().application());
    settings.put("server.address", endpoint.address().getHostAddress());
    settings.put("server.port", endpoint.port());
    settings.put("fairhaven.public-url", publicUrl);
    return settings;
  }

  static Map<String, Object> databaseSettings(DatabaseAddress address) {
    var settings = new HashMap<String, Object>();
    // The tables are up to date, and the product itself may not change them.
    settings.put("spring.flyway.enabled", false);
    settings.put("spring.datasource.url", address.jdbcUrl());
    var signIn = address.properties();
    for (var name : signIn.stringPropertyNames()) {
      var setting = name.equals("user") ? "username" : name;
      settings.put("spring.datasource." + setting, signIn.getProperty(name));
    }
    return settings;
  }

  /// Where the snapshots of what rules count are kept.
  static String windows(Path dataDirectory) {
    return dataDirectory.resolve("windows").toString();
  }

  /// A part of the running application.
  <T> T get(Class<T> type) {
    return Objects.requireNonNull(application, "not started").getBean(type);
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /// Stops everything and returns when it is stopped. A second call waits for the first.
  void stop() {
    if (!stopping.compareAndSet(false, true)) {
      awaitStop();
      return;
    }
    try {
      Instance.withdraw(dataDirectory);
      var running = application;
      if (running != null) {
        running.close();
      }
    } finally {
      database.release().run();
      stopped.countDown();
    }
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /// Waits until somebody has stopped the product.
  void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
