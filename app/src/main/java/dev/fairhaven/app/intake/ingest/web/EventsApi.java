package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.intake.ingest.IngestProblem;
import dev.fairhaven.app.intake.ingest.Intake;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Events over HTTP: one, a batch, or a stream. A 200 means durable and decided.
@RestController
@RequestMapping("/v1/events")
class EventsApi {

  static final int EVENT_BYTES_MAX = 256 * 1024;
  static final int BATCH_BYTES_MAX = 16 * 1024 * 1024;

  static final JsonBody EVENT =
      new JsonBody(IngestProblem.MALFORMED_BODY, IngestProblem.TOO_LARGE, EVENT_BYTES_MAX);
  private static final JsonBody BATCH =
      new JsonBody(IngestProblem.MALFORMED_BODY, IngestProblem.TOO_LARGE, BATCH_BYTES_MAX);

  private final Intake intake;
  private final EventLog log;

  EventsApi(Intake intake, EventLog log) {
    this.intake = intake;
    this.log = log;
  }

  @NeedsScope(Scope.EVENTS_WRITE)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode accept(InputStream body) throws IOException {
    return AnswerJson.write(intake.accept(EVENT.read(body)));
  }

  @NeedsScope(Scope.EVENTS_WRITE)
  @PostMapping(path = "/batch", consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode acceptBatch(InputStream body) throws IOException {
    var events = new BatchBody(BATCH).read(BATCH.bytes(body));
    var outcomes = SentEvents.submit(events, intake).await();
    var answer = Json.mapper().createObjectNode();
    outcomes.forEach(answer.putArray("results")::add);
    return answer;
  }

  /// One event a line in, one result a line out, in order, for as long as the client sends.
  @NeedsScope(Scope.EVENTS_WRITE)
  @PostMapping(path = "/stream", consumes = MediaType.APPLICATION_NDJSON_VALUE)
  void acceptStream(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    new EventStream(intake).run(request.getInputStream(), response.getOutputStream());
  }

  @NeedsScope(Scope.DECISIONS_READ)
  @GetMapping("/{id}")
  ObjectNode findByPath(@PathVariable EventId id) {
    return find(id);
  }

  /// For any id: some characters cannot be part of a path, however they are encoded.
  @NeedsScope(Scope.DECISIONS_READ)
  @GetMapping(params = "id")
  ObjectNode findByQuery(@RequestParam EventId id) {
    return find(id);
  }

  private ObjectNode find(EventId id) {
    var stored =
        log.find(id)
            .orElseThrow(() -> new ProblemException(IngestProblem.EVENT_NOT_FOUND, "event " + id));
    var node = Json.mapper().createObjectNode();
    node.put("decisionId", stored.decision().toString());
    node.put("receivedAt", stored.receivedAt().toString());
    node.set("event", stored.body());
    return node;
  }
}
