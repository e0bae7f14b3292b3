package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.postgres.DirectoryInUseException;
import dev.fairhaven.app.platform.postgres.PostgresServer;
import dev.fairhaven.app.testing.TestPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Starting and stopping, with an application of one slow page over a real database.
class ProductTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final CountDownLatch REQUEST_ARRIVED = new CountDownLatch(1);
  private static final CountDownLatch STOP_BEGUN = new CountDownLatch(1);

  @TempDir Path temporary;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void answersTheRequestsItHasBeforeItStopsItsDatabase() throws Exception {
    var data = DataOptions.in(temporary.resolve("data"), TestPostgres.options());
    var endpoint = Endpoint.claim("127.0.0.1", 0);
    var product = Product.open(data, endpoint);
    product.start(SlowApplication.class, "http://example.test", Map.of());

    assertThat(get(endpoint, "/health").statusCode()).isEqualTo(200);
    assertThat(Instance.find(data.directory()))
        .hasValueSatisfying(instance -> assertThat(instance.url()).isEqualTo(endpoint.localUrl()));
    assertThatThrownBy(() -> Database.open(data)).isInstanceOf(DirectoryInUseException.class);
    assertThat(readThroughTheRunningInstance(data)).isEqualTo("fairhaven_app");

    var slow = CompletableFuture.supplyAsync(() -> getUnchecked(endpoint, "/slow"));
    REQUEST_ARRIVED.await();
    var stop = CompletableFuture.runAsync(product::stop);
    awaitRefusal(endpoint);
    STOP_BEGUN.countDown();

    assertThat(slow.get().body()).isEqualTo("the database answered");
    stop.get();
    product.stop();
    product.awaitStop();
    assertThat(Instance.find(data.directory())).isEmpty();
    var address = PostgresServer.findAddress(data.directory()).orElseThrow();
    assertThatThrownBy(() -> Database.requireReachable(address))
        .isInstanceOf(RefusedException.class);
  }

  private static String readThroughTheRunningInstance(DataOptions data) throws SQLException {
    try (var access = DatabaseAccess.open(data);
        var connection = access.dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT current_user")) {
      row.next();
      return row.getString(1);
    }
  }

  private HttpResponse<String> get(Endpoint endpoint, String path)
      throws IOException, InterruptedException {
    var uri = URI.create(endpoint.localUrl() + path);
    return http.send(
        HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> getUnchecked(Endpoint endpoint, String path) {
    try {
      return get(endpoint, path);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Stopping has begun for certain once new requests are turned away.
  private void awaitRefusal(Endpoint endpoint) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(endpoint.localUrl() + "/health")).build(),
                BodyHandlers.discarding());
      } catch (ConnectException e) {
        return;
      } catch (IOException e) {
        // Turned away while connecting; the next one will be refused.
      }
    }
    throw new AssertionError("still answers new requests");
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(SlowPage.class)
  static class SlowApplication {

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }
  }

  @RestController
  static class SlowPage {

    private final JdbcClient db;

    SlowPage(JdbcClient db) {
      this.db = db;
    }

    @GetMapping("/slow")
    String answer() throws InterruptedException {
      REQUEST_ARRIVED.countDown();
      STOP_BEGUN.await();
      return db.sql("SELECT 'the database answered'").query(String.class).single();
    }
  }
}
