package dev.fairhaven.app.intake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.Rfc3339;
import dev.fairhaven.app.shell.setup.Templates;
import dev.fairhaven.testkit.Golden;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final String POST =
      """
      {"id": "e1", "type": "post.created", "time": "2026-01-01T11:59:00+01:00",
       "actor": {"type": "account", "id": "u1"}, "target": {"type": "post", "id": "p1"},
       "data": {"text": "hello", "links": ["https://garden.example/"]}}
      """;

  private final EventReader reader =
      new EventReader(
          new Types(InMemoryTypeStore.of(new Templates().get("mixed")), _ -> {}),
          InstantSource.fixed(NOON));

  private Event read(String json) {
    return reader.read(Json.mapper().readTree(json));
  }

  @Test
  void readsAnEventThatCarriesAnItem() {
    var event = read(POST);
    assertThat(event.time()).isEqualTo(Instant.parse("2026-01-01T10:59:00Z"));
    assertThat(event.actor()).isEqualTo(new ItemRef("account", "u1"));
    assertThat(event.carriedItem()).contains(new ItemRef("post", "p1"));
    assertThat(event.subject()).isEqualTo(new ItemRef("post", "p1"));
  }

  @Test
  void judgesTheActorOfAnEventWithoutTarget() {
    var login =
        read(
            """
            {"id": "e2", "type": "account.login", "time": "2026-01-01T11:59:00Z",
             "actor": {"type": "account", "id": "u1"}, "data": {"succeeded": false}}
            """);
    assertThat(login.subject()).isEqualTo(new ItemRef("account", "u1"));
    assertThat(login.carriedItem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-12-31T23:59:60Z",
        "2025-01-31t09:30:00.1234567890123z",
        "2025-01-31 09:30:00+00:00"
      })
  void readsTheSameTimesInTheEnvelopeAndInData(String time) {
    var event =
        POST.replace("2026-01-01T11:59:00+01:00", time)
            .replace("\"text\"", "\"createdAt\": \"" + time + "\", \"text\"");
    assertThat(read(event).time()).isEqualTo(Rfc3339.parse(time).orElseThrow());
  }

  @Test
  void namesEveryFieldThatIsWrongAndWhatWasExpected() {
    var cases =
        List.of(
            "[]",
            "{}",
            POST.replace("\"e1\"", "\"\""),
            POST.replace("\"e1\"", "\"a\\u0000b\""),
            POST.replace("\"e1\"", "\"" + "x".repeat(129) + "\""),
            POST.replace("post.created", "post.painted"),
            POST.replace("post.created", "comment"),
            POST.replace("2026-01-01T11:59:00+01:00", "yesterday"),
            POST.replace("2026-01-01T11:59:00+01:00", "2026-01-02T12:00:01Z"),
            POST.replace("2026-01-01T11:59:00+01:00", "1969-12-31T23:59:59Z"),
            POST.replace("\"type\": \"account\"", "\"type\": \"robot\""),
            POST.replace("{\"type\": \"post\", \"id\": \"p1\"}", "null"),
            POST.replace("{\"type\": \"post\"", "{\"type\": \"comment\""),
            POST.replace("\"id\": \"p1\"", "\"id\": \"p1\", \"url\": \"x\""),
            POST.replace("\"text\": \"hello\"", "\"text\": 5"),
            POST.replace("\"text\": \"hello\"", "\"colour\": \"red\""),
            POST.replace("\"data\"", "\"date\": 1, \"data\""));
    Golden.check(
        "intake/ingest/event-problems.txt",
        cases.stream()
            .map(json -> json.strip() + "\n" + problems(json) + "\n")
            .collect(Collectors.joining("\n")));
  }

  private String problems(String json) {
    var problem = catchThrowableOfType(ProblemException.class, () -> read(json));
    assertThat(problem.code()).isEqualTo(IngestProblem.INVALID_EVENT);
    return problem.fields().stream().map(EventReaderTest::line).collect(Collectors.joining("\n"));
  }

  private static String line(FieldProblem field) {
    return "  " + field.pointer() + ": " + field.expected();
  }
}
