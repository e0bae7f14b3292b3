package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.intake.imports.Target.Settled;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

class InstanceTargetTest extends AppTest {

  @Autowired private ApiKeys keys;
  @Autowired private EventLog log;
  private final String run = UUID.randomUUID().toString();

  @Test
  void settlesEachEventInOrder() {
    var events = List.of(post(1, "hello"), post(2, "x".repeat(40_001)), post(3, "bye"));
    try (var target = target(Scope.EVENTS_WRITE)) {
      var settled = target.submit(events).get();
      assertThat(settled).element(0).isEqualTo(new Settled.Accepted("allow"));
      assertThat(settled).element(1).asString().contains("/data/text: expected ");
      assertThat(settled).element(2).isEqualTo(new Settled.Accepted("allow"));
    }
    assertThat(log.find(new EventId(run + "-3"))).isPresent();
    assertThat(log.find(new EventId(run + "-2"))).isEmpty();
  }

  @Test
  void sendsManyLargeEventsInSeveralRequests() {
    var events = IntStream.range(0, 150).mapToObj(i -> post(i, "y".repeat(30_000))).toList();
    try (var target = target(Scope.EVENTS_WRITE)) {
      var first = target.submit(events);
      var again = target.submit(events);
      assertThat(first.get()).hasSize(150).containsOnly(new Settled.Accepted("allow"));
      assertThat(again.get()).isEqualTo(first.get());
    }
  }

  @Test
  void saysThatTheInstanceRefuses() {
    try (var target = target(Scope.DECISIONS_READ)) {
      var submitted = target.submit(List.of(post(1, "hello")));
      assertThatThrownBy(submitted::get)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("the instance answered with status 403");
    }
  }

  @Test
  void takesNothingForNothing() {
    try (var target = target(Scope.EVENTS_WRITE)) {
      assertThat(target.submit(List.of()).get()).isEmpty();
    }
  }

  private InstanceTarget target(Scope scope) {
    return new InstanceTarget(URI.create(origin()), keys.create("import", Set.of(scope)).secret());
  }

  private ObjectNode post(int number, String text) {
    var event = Json.mapper().createObjectNode();
    event.put("id", run + "-" + number).put("type", "post.created");
    event.put("time", "2026-11-22T10:00:00Z");
    event.putObject("actor").put("type", "account").put("id", "a-" + run);
    event.putObject("target").put("type", "post").put("id", "p-" + run + "-" + number);
    event.putObject("data").put("text", text);
    return event;
  }
}
