package dev.fairhaven.simulator.play;

import dev.fairhaven.simulator.Happening;
import dev.fairhaven.simulator.Happening.EventHappened;
import dev.fairhaven.simulator.Happening.FlagRaised;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Sends happenings to Fairhaven: events that follow each other as one batch, flags one by one, all
/// in their order.
///
/// What the platform is too busy for (429, 5xx, a broken connection) is tried again with growing
/// pauses, for a bounded number of times; ids make that harmless. What it refuses (other statuses
/// for a single happening) goes to the listener and is not sent again. A wrong key stops the sink
/// at once.
public final class HttpSink implements Sink {

  /// How often one request is tried before the sink gives up, some minutes later.
  public static final int ATTEMPTS_MAX = 10;

  /// The most events in one request.
  public static final int BATCH_MAX = 500;

  private static final Duration PAUSE_MIN = Duration.ofMillis(250);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
  private final URI base;
  private final String apiKey;
  private final Sleeper sleeper;
  private final Consumer<Refusal> listener;

  /// A happening that the platform does not take.
  public record Refusal(String id, int status) {}

  /// @param base such as `http://localhost:8080`
  /// @param listener is told what was refused; a platform of the same version refuses nothing
  public HttpSink(URI base, String apiKey, Sleeper sleeper, Consumer<Refusal> listener) {
    this.base = base;
    this.apiKey = apiKey;
    this.sleeper = sleeper;
    this.listener = listener;
  }

  @Override
  public void send(List<Happening> batch) throws InterruptedException {
    List<EventHappened> events = new ArrayList<>();
    for (Happening happening : batch) {
      switch (happening) {
        case EventHappened event -> events.add(event);
        case FlagRaised flag -> {
          sendEvents(events);
          sendFlag(flag);
        }
      }
      if (events.size() == BATCH_MAX) {
        sendEvents(events);
      }
    }
    sendEvents(events);
  }

  /// Sends and clears the list; what came back as busy is sent again by itself.
  private void sendEvents(List<EventHappened> events) throws InterruptedException {
    for (int attempt = 1; !events.isEmpty(); attempt++) {
      var response = post("/v1/events/batch", body(events));
      requireTaken(response);
      var busy = busy(events, BatchAnswer.parse(response.body(), events.size()));
      events.clear();
      events.addAll(busy);
      if (!busy.isEmpty()) {
        pauseAfter(attempt, "events were answered with status 429 or 5xx", 0);
      }
    }
  }

  private List<EventHappened> busy(List<EventHappened> events, BatchAnswer answer) {
    List<EventHappened> busy = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      int status = answer.statuses().get(i);
      if (isBusy(status)) {
        busy.add(events.get(i));
      } else if (!isSuccess(status)) {
        listener.accept(new Refusal(events.get(i).id(), status));
      }
    }
    return busy;
  }

  private void sendFlag(FlagRaised flag) throws InterruptedException {
    var response = post("/v1/flags", flag.toJson());
    if (isForbidden(response.statusCode())) {
      requireTaken(response);
    } else if (!isSuccess(response.statusCode())) {
      listener.accept(new Refusal(flag.id(), response.statusCode()));
    }
  }

  private static String body(List<EventHappened> events) {
    return events.stream()
        .map(Happening::toJson)
        .collect(Collectors.joining(",", "{\"events\":[", "]}"));
  }

  /// Posts until the platform answers something else than that it is busy.
  private HttpResponse<String> post(String path, String body) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        var response = http.send(request(path, body), BodyHandlers.ofString());
        if (!isBusy(response.statusCode())) {
          return response;
        }
        pauseAfter(attempt, path + " answered " + response.statusCode(), retryAfter(response));
      } catch (IOException e) {
        pauseAfter(attempt, path + " could not be reached: " + e.getClass().getSimpleName(), 0);
      }
    }
  }

  private HttpRequest request(String path, String body) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(REQUEST_TIMEOUT)
        .header("Authorization", "Bearer " + apiKey)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private void pauseAfter(int attempt, String reason, long seconds) throws InterruptedException {
    if (attempt == ATTEMPTS_MAX) {
      throw new SinkException("gave up after " + attempt + " attempts: " + reason);
    }
    var growing = PAUSE_MIN.multipliedBy(1L << (attempt - 1));
    var wanted = seconds > 0 ? Duration.ofSeconds(seconds) : growing;
    sleeper.sleep(wanted.compareTo(PAUSE_MAX) < 0 ? wanted : PAUSE_MAX);
  }

  private static long retryAfter(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Long::valueOf)
        .orElse(0L);
  }

  private static void requireTaken(HttpResponse<String> response) {
    if (!isSuccess(response.statusCode())) {
      throw new SinkException("the platform answered " + response.statusCode());
    }
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }

  private static boolean isForbidden(int status) {
    return status == 401 || status == 403;
  }

  private static boolean isBusy(int status) {
    return status == 429 || status >= 500;
  }
}
