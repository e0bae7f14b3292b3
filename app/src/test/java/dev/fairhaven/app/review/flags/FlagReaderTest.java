package dev.fairhaven.app.review.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.review.station.Casework;
import dev.fairhaven.app.testing.Wiring;
import dev.fairhaven.testkit.Golden;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FlagReaderTest {

  static final Wiring wiring = Casework.wiring();
  static final FlagReader READER = wiring.get(FlagReader.class);

  static final String VALID =
      """
      {"id": "flag-1", "time": "2026-11-22T10:00:00+01:00", "item": {"type": "post", "id": "p/1"},
       "reporter": {"kind": "trusted_flagger", "id": "ngo"}, "reason": "self_harm",
       "note": "please look"}
      """;

  /// One fault each.
  static final List<String> INVALID =
      List.of(
          "[]",
          "{}",
          VALID.replace("\"flag-1\"", "7"),
          VALID.replace("flag-1", "a\\u0000b"),
          VALID.replace("flag-1", "x".repeat(129)),
          VALID.replace("2026-11-22T10:00:00+01:00", "yesterday"),
          VALID.replace("2026-11-22", "2036-11-22"),
          VALID.replace("\"post\"", "\"spaceship\""),
          VALID.replace("p/1", " "),
          VALID.replace("{\"type\": \"post\", \"id\": \"p/1\"}", "\"p1\""),
          VALID.replace("trusted_flagger", "friend"),
          VALID.replace("\"ngo\"", "null"),
          VALID.replace("self_harm", "boring"),
          VALID.replace("\"please look\"", "5"),
          VALID.replace("please look", "n".repeat(5_001)),
          VALID.replace("\"note\"", "\"notes\""),
          VALID.replace("\"kind\"", "\"k/ind\""));

  @AfterAll
  static void close() {
    wiring.close();
  }

  @Test
  void readsEveryField() {
    assertThat(read(VALID))
        .isEqualTo(
            new FlagRequest(
                new FlagId("flag-1"),
                Instant.parse("2026-11-22T09:00:00Z"),
                new ItemRef("post", "p/1"),
                new Reporter(Reporter.Kind.TRUSTED_FLAGGER, "ngo"),
                Suspicion.SELF_HARM,
                new UserText("please look")));
  }

  @Test
  void takesAFlagWithoutANote() {
    assertThat(read(VALID.replace(",\n \"note\": \"please look\"", "")).note()).isNull();
    assertThat(read(VALID.replace("\"please look\"", "null")).note()).isNull();
    assertThat(read(VALID.replace("please look", "  ")).note()).isNull();
  }

  @Test
  void namesEveryFieldThatIsWrongAndWhatWasExpected() {
    Golden.check(
        "review/flags/refusals.txt",
        INVALID.stream().map(FlagReaderTest::refusal).collect(Collectors.joining("\n")));
  }

  static String refusal(String json) {
    var problem = catchThrowableOfType(ProblemException.class, () -> read(json));
    var input = json.strip().replaceAll("\\s+", " ").replaceAll("([nx])\\1{99,}", "$1…");
    return input
        + "\n"
        + problem.fields().stream()
            .map(field -> "  %s: %s%n".formatted(field.pointer(), field.expected()))
            .collect(Collectors.joining());
  }

  @Test
  void neverQuotesWhatPeopleWrote() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read(VALID.replace("self_harm", "my secret")))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(FlagProblem.INVALID_FLAG);
              assertThat(problem.getMessage()).doesNotContain("secret");
            });
    assertThat(read(VALID).toString()).doesNotContain("please look");
  }

  static FlagRequest read(String json) {
    return READER.read(Json.mapper().readTree(json));
  }
}
