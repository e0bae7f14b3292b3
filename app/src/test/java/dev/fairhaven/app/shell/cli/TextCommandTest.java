package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCommandTest {

  private static final String LINES =
      """
      dear all,
      call (212) 736-5000, or write to someone@example.com
      """;

  private static final String MARKED =
      """
      [
        {"full_text": "😀 someone@example.com", "spans": [
          {"entity_type": "EMAIL_ADDRESS", "start_position": 2, "end_position": 21}]},
        {"full_text": "call (212) 736-5000 or 4111 1111 1111 1111", "spans": [
          {"entity_type": "phone", "start_position": 5, "end_position": 19}]},
        {"full_text": "ask somebody", "spans": [
          {"entity_type": "PERSON", "start_position": 4, "end_position": 12}]}
      ]
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private int run(String... args) {
    return CommandLines.create()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "text", ".txt"), content).toString();
  }

  @Test
  void listsWhatIsPersonal() throws IOException {
    assertThat(run("text", "personal", file(LINES))).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines())
        .containsExactly(
            "2:6-19 phone phone certain - (212) 736-5000",
            "2:34-52 e-mail e-mail certain - someone@example.com");
  }

  @Test
  void listsItAsJsonWithoutRepeatingIt() throws IOException {
    run("text", "personal", "--json", "--kinds", "e-mail", file(LINES));
    var json = Json.mapper().readTree(out.toString());
    assertThat(json.path("line").asInt()).isEqualTo(2);
    assertThat(json.path("start").asInt()).isEqualTo(33);
    assertThat(json.path("kind").asString("")).isEqualTo("e-mail");
    assertThat(out.toString()).doesNotContain("someone");
  }

  @Test
  void masks() throws IOException {
    run("text", "personal", "--mask", "hints", "--regions", "US", file(LINES));
    assertThat(out.toString().lines())
        .containsExactly("dear all,", "call [PHONE US …00], or write to [E-MAIL]");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    var file = file(LINES);
    assertThat(run("text", "personal", "--mask", "all", file)).isEqualTo(ExitCodes.USAGE);
    assertThat(run("text", "personal", "--kinds", "name", file)).isEqualTo(ExitCodes.USAGE);
    assertThat(run("text", "personal", "--least", "sure", file)).isEqualTo(ExitCodes.USAGE);
    assertThat(run("text", "personal", "--regions", "XX", file)).isEqualTo(ExitCodes.USAGE);
    assertThat(run("text", "personal", file + "x")).isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString())
        .contains("--mask: expected labels or hints")
        .contains("--kinds: expected some of e-mail")
        .contains("--least: expected possible")
        .contains("--regions: expected two letters");
  }

  @Test
  void tellsLanguages() throws IOException {
    run("text", "language", file("Vielen Dank für das Essen und bis bald\nok\n"));
    assertThat(out.toString().lines())
        .containsExactly("de\tVielen Dank für das Essen und bis bald", "-\tok");
  }

  @Test
  void measuresHowWellPersonalDataIsFound() throws IOException {
    assertThat(run("bench", "personal", "--json", "--data", file(MARKED))).isEqualTo(ExitCodes.OK);
    var report = Json.mapper().readTree(out.toString());
    assertThat(report.path("texts").asInt()).isEqualTo(3);
    for (var found : report.path("found")) {
      if (found.path("marked").asInt() > 0) {
        assertThat(found.at("/recall/value").asDouble()).isEqualTo(1);
        assertThat(found.at("/precision/value").asDouble()).isEqualTo(1);
      }
    }
    assertThat(report.at("/found/0/marked").asInt()).isEqualTo(1);
    assertThat(report.at("/found/3/found").asInt()).isEqualTo(1);
    assertThat(report.at("/found/3/precision/value").asDouble()).isZero();
  }

  @Test
  void measuresHowWellLanguagesAreTold() throws IOException {
    var rows =
        file(
            "text,lang\nVielen Dank für das Essen und bis bald,german\nΕυχαριστώ πολύ,el\nok,en\n");
    var csv = Files.move(Path.of(rows), directory.resolve("rows.csv")).toString();
    var args = new String[] {"bench", "languages", "--data", csv, "--text", "text"};
    assertThat(run(args)).isEqualTo(ExitCodes.USAGE);
    assertThat(
            run("bench", "languages", "--data", csv, "--text", "text", "--label", "lang", "--json"))
        .isEqualTo(ExitCodes.OK);
    var report = Json.mapper().readTree(out.toString());
    assertThat(report.at("/all/answered/value").asDouble()).isEqualTo(2 / 3.0);
    assertThat(report.at("/all/right/value").asDouble()).isEqualTo(1);
    assertThat(report.at("/languages/0/name").asString("")).isEqualTo("de");
  }

  @Test
  void refusesFilesThatAreNotMarked() throws IOException {
    assertThat(run("bench", "personal", "--data", file("[]"))).isEqualTo(ExitCodes.REFUSED);
    assertThat(run("bench", "personal", "--data", file("no JSON"))).isEqualTo(ExitCodes.REFUSED);
    var beyond =
        "[{\"full_text\": \"a\", \"spans\": [{\"entity_type\": \"phone\", \"start_position\": 9}]}]";
    assertThat(run("bench", "personal", "--data", file(beyond))).isEqualTo(ExitCodes.REFUSED);
  }
}
