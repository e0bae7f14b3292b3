package dev.fairhaven.app.testing;

import dev.fairhaven.app.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole application on a random port, with a database of its own. Tests that extend it share
/// one instance, so each uses its own ids and says nothing about totals.
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class AppTest {

  private static final String DATABASE = TestPostgres.freshDatabase();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", () -> DATABASE);
    properties.add("fairhaven.delivery.allow-private-networks", () -> "true");
  }

  /// Such as `http://127.0.0.1:41234`.
  protected final String origin() {
    return "http://127.0.0.1:" + port;
  }
}
