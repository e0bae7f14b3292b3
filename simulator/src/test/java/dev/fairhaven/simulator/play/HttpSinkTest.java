package dev.fairhaven.simulator.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fairhaven.simulator.Community;
import dev.fairhaven.simulator.CommunityOptions;
import dev.fairhaven.simulator.Happening;
import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSinkTest {

  private static final List<Happening> HAPPENINGS =
      Community.of(
              CommunityOptions.startingAt(Instant.parse("2026-11-01T00:00:00Z"))
                  .accounts(200)
                  .duration(Duration.ofDays(20))
                  .build())
          .stream()
          .toList();
  private static final Happening FLAG =
      HAPPENINGS.stream().filter(FlagRaised.class::isInstance).findFirst().orElseThrow();
  private static final List<Happening> EVENTS =
      HAPPENINGS.stream().filter(EventHappened.class::isInstance).limit(3).toList();

  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<HttpSink.Refusal> refusals = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private HttpServer server;

  private record Request(String path, String key, String body) {}

  private record Reply(int status, String body) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void hangUp() {
    server.stop(0);
  }

  @Test
  void postsEventsTogetherAndFlagsAloneInTheirOrder() throws InterruptedException {
    replies.add(taken(3));
    replies.add(new Reply(201, "{}"));
    replies.add(taken(1));
    sink().send(List.of(EVENTS.get(0), EVENTS.get(1), EVENTS.get(2), FLAG, EVENTS.get(0)));
    assertThat(requests)
        .containsExactly(
            batch(EVENTS), new Request("/v1/flags", "Bearer key", FLAG.toJson()), batch(first()));
    assertThat(refusals).isEmpty();
  }

  @Test
  void triesAgainWhileThePlatformIsBusy() throws InterruptedException {
    replies.add(new Reply(503, ""));
    replies.add(new Reply(429, ""));
    replies.add(taken(1));
    sink().send(first());
    assertThat(requests).containsExactly(batch(first()), batch(first()), batch(first()));
    assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void waitsAsLongAsItIsTold() throws InterruptedException {
    replies.add(new Reply(429, "7"));
    replies.add(taken(1));
    sink().send(first());
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void sendsAgainOnlyWhatWasNotTaken() throws InterruptedException {
    replies.add(results(200, 503, 400));
    replies.add(taken(1));
    sink().send(EVENTS);
    assertThat(requests).containsExactly(batch(EVENTS), batch(List.of(EVENTS.get(1))));
    assertThat(refusals).containsExactly(new HttpSink.Refusal(EVENTS.get(2).id(), 400));
  }

  @Test
  void reportsAFlagThatIsRefusedAndGoesOn() throws InterruptedException {
    replies.add(new Reply(404, "{}"));
    replies.add(taken(1));
    sink().send(List.of(FLAG, EVENTS.getFirst()));
    assertThat(refusals).containsExactly(new HttpSink.Refusal(FLAG.id(), 404));
    assertThat(requests).hasSize(2);
  }

  @Test
  void givesUpAfterManyAttempts() {
    IntStream.range(0, HttpSink.ATTEMPTS_MAX).forEach(_ -> replies.add(new Reply(503, "")));
    assertThatExceptionOfType(SinkException.class)
        .isThrownBy(() -> sink().send(first()))
        .withMessageContaining("gave up after " + HttpSink.ATTEMPTS_MAX);
    assertThat(pauses).hasSize(HttpSink.ATTEMPTS_MAX - 1);
    assertThat(pauses).isSorted().last().isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void givesUpWhenNobodyListens() {
    server.stop(0);
    assertThatExceptionOfType(SinkException.class)
        .isThrownBy(() -> sink().send(first()))
        .withMessageContaining("could not be reached");
  }

  @Test
  void stopsAtOnceWithAWrongKey() {
    replies.add(new Reply(401, ""));
    assertThatExceptionOfType(SinkException.class)
        .isThrownBy(() -> sink().send(first()))
        .withMessageContaining("401");
    replies.add(new Reply(403, ""));
    assertThatExceptionOfType(SinkException.class).isThrownBy(() -> sink().send(List.of(FLAG)));
    assertThat(pauses).isEmpty();
  }

  @Test
  void doesNotTakeAnAnswerItCannotReadForSuccess() {
    for (var body : List.of("", "{}", "[]", "nonsense", "{\"results\":[{\"status\":200}")) {
      replies.add(new Reply(200, body));
      assertThatExceptionOfType(SinkException.class).isThrownBy(() -> sink().send(first()));
    }
  }

  private HttpSink sink() {
    var base = URI.create("http://localhost:" + server.getAddress().getPort());
    return new HttpSink(base, "key", pauses::add, refusals::add);
  }

  private static List<Happening> first() {
    return EVENTS.subList(0, 1);
  }

  private static Request batch(List<Happening> events) {
    var body = events.stream().map(Happening::toJson).collect(Collectors.joining(","));
    return new Request("/v1/events/batch", "Bearer key", "{\"events\":[" + body + "]}");
  }

  private static Reply taken(int events) {
    return results(IntStream.range(0, events).map(_ -> 200).toArray());
  }

  /// With more in it than is read, as the platform has it.
  private static Reply results(int... statuses) {
    var results =
        IntStream.of(statuses)
            .mapToObj(
                status ->
                    "{\"id\":\"x\",\"answer\":{\"status\":1,\"actions\":[{\"name\":\"a\"}]},\"status\":"
                        + status
                        + "}")
            .collect(Collectors.joining(","));
    return new Reply(200, "{\"took\":[1,{\"status\":5}],\"results\":[" + results + "]}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(
          new Request(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      var reply = replies.remove();
      if (reply.status() == 429 && !reply.body().isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", reply.body());
      }
      var body = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
