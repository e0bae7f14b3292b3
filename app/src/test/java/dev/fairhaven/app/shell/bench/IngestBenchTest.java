package dev.fairhaven.app.shell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fairhaven.app.intake.imports.FileEvents;
import dev.fairhaven.app.intake.imports.MappingSpec;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.setup.Templates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestBenchTest {

  private static final MappingSpec MAPPING =
      new MappingSpec(
          "post.created",
          null,
          null,
          null,
          null,
          "account:a",
          null,
          Map.of("text", "text"),
          Map.of(),
          null);

  @TempDir private Path directory;
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final HttpServer server = newServer();

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void serve() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/events", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /// Some answers are chunked, and every tenth event is refused.
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
      var id = body.get("id").stringValue();
      ids.add(id);
      var answer = "{\"answer\":\"%s\"}".formatted(id).getBytes(StandardCharsets.UTF_8);
      int status = id.endsWith("7") ? 400 : 200;
      exchange.sendResponseHeaders(status, id.endsWith("3") ? 0 : answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Test
  void sendsEachEventUnderItsOwnIdAndCountsAnswers() throws Exception {
    var report = run(100, Duration.ofMinutes(1));
    assertThat(ids).hasSize(100).allMatch(id -> id.matches("bench-[0-9a-f]{8}-\\d+"));
    assertThat(report.count()).isEqualTo(90);
    assertThat(report.errors()).isEqualTo(Map.of("status 400", 10L));
    assertThat(report.p50()).isPositive().isLessThanOrEqualTo(report.p99());
    assertThat(report.perSecond()).isPositive();
  }

  @Test
  void stopsWhenTheTimeIsUp() throws Exception {
    var report = run(Long.MAX_VALUE, Duration.ofMillis(300));
    assertThat(report.elapsed()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(30));
    assertThat(report.count()).isPositive();
  }

  @Test
  void givesUpOnAServerThatIsNotThere() throws Exception {
    server.stop(0);
    var report = run(100, Duration.ofMinutes(1));
    assertThat(report.count()).isZero();
    assertThat(report.errors()).containsKey("ConnectException");
  }

  private LoadReport run(long count, Duration duration) throws Exception {
    var file = Files.writeString(directory.resolve("posts.csv"), "text\na\nb\nc\n");
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var load = new IngestLoad(url, "key", 4, count, duration, Duration.ZERO);
    var types = new Templates().get("mixed");
    try (var events =
        FileEvents.open(file, MAPPING, types.eventTypes(), types.itemTypes(), Clock.systemUTC())) {
      return IngestBench.run(_ -> load, events, CpuMeter.ofClient());
    }
  }
}
