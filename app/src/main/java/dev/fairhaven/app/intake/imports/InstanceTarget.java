package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends events to a running instance, batch after batch in the order of the file, so that one
/// process alone decides. While the instance is away it waits and sends again what was not
/// answered; that is harmless, because events are told by their ids.
public final class InstanceTarget implements Target, AutoCloseable {

  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final Duration TIME_MAX = Duration.ofMinutes(5);

  private final URI endpoint;
  private final String key;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-sender").factory());

  /// @param url where the instance answers
  /// @param key an API key with the scope `events:write`
  public InstanceTarget(URI url, String key) {
    this.endpoint = url.resolve("/v1/events/batch");
    this.key = key;
  }

  @Override
  public Supplier<List<Settled>> submit(List<ObjectNode> events) {
    var sent = sender.submit(() -> send(events));
    return () -> await(sent);
  }

  private static List<Settled> await(Future<List<Settled>> sent) {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProblemException problem
          ? problem
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ImportProblem.INTERRUPTED, "stopped");
    }
  }

  private List<Settled> send(List<ObjectNode> events) throws InterruptedException {
    var settled = new ArrayList<Settled>(events.size());
    for (var body : bodies(events)) {
      settled.addAll(insist(body));
    }
    return settled;
  }

  /// The events as one request, or as several where they are large.
  private static List<Body> bodies(List<ObjectNode> events) {
    var bodies = new ArrayList<Body>();
    for (var event : events) {
      var json = Json.write(event);
      if (bodies.isEmpty() || !bodies.getLast().hasRoomFor(json)) {
        bodies.add(new Body());
      }
      bodies.getLast().add(json);
    }
    return bodies;
  }

  private List<Settled> insist(Body body) throws InterruptedException {
    var patience = new Patience("the instance does not take events");
    var settled = post(body);
    while (settled.isEmpty()) {
      patience.pause();
      settled = post(body);
    }
    return settled.get();
  }

  /// What became of each event; nothing if they must be sent again.
  private Optional<List<Settled>> post(Body body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIME_MAX)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.json()))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return response.statusCode() == OK ? read(response.body()) : refused(response.statusCode());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<Settled>> read(String body) {
    var results = Json.mapper().readTree(body).path("results");
    boolean isAway =
        results.valueStream().anyMatch(result -> result.path("status").asInt() == UNAVAILABLE);
    return isAway
        ? Optional.empty()
        : Optional.of(results.valueStream().map(InstanceTarget::settled).toList());
  }

  private static Settled settled(JsonNode result) {
    return result.path("status").asInt() == OK
        ? new Settled.Accepted(result.path("answer").path("verdict").asString())
        : new Settled.Refused(reason(result.path("problem")));
  }

  private static String reason(JsonNode problem) {
    var fields = problem.path("errors");
    return fields.isEmpty()
        ? problem.path("detail").asString()
        : fields
            .valueStream()
            .map(
                field ->
                    field.path("pointer").asString()
                        + ": expected "
                        + field.path("expected").asString())
            .collect(Collectors.joining("; "));
  }

  /// An instance that is starting or overloaded will take them later; anything else will not.
  private static Optional<List<Settled>> refused(int status) {
    if (status == UNAVAILABLE || status == TOO_MANY_REQUESTS) {
      return Optional.empty();
    }
    throw new ProblemException(
        ImportProblem.INTERRUPTED, "the instance answered with status " + status);
  }

  @Override
  public void close() {
    sender.shutdownNow();
    http.close();
  }

  /// Events on their way into one request.
  private static final class Body {

    /// Well below what an instance takes.
    private static final int LENGTH_MAX = 4_000_000;

    private final StringBuilder json = new StringBuilder("{\"events\":[");
    private boolean isEmpty = true;

    boolean hasRoomFor(String event) {
      return json.length() + event.length() < LENGTH_MAX;
    }

    void add(String event) {
      json.append(isEmpty ? "" : ",").append(event);
      isEmpty = false;
    }

    String json() {
      return json + "]}";
    }
  }
}
