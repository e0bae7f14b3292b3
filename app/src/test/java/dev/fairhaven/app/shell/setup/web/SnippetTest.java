package dev.fairhaven.app.shell.setup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairhaven.app.enforcement.delivery.Receiver;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.shell.setup.Template;
import dev.fairhaven.app.shell.setup.Templates;
import dev.fairhaven.testkit.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The requests that people paste work as they stand. Those whose program is not on this machine
/// are skipped, and the report says so.
class SnippetTest {

  private static final String KEY = "fh_key-of_snippets";
  private static final int WAIT_SECONDS_MAX = 60;

  /// What breaks out of a text, a text block or a template where it is not written as data.
  private static final String ODD =
      """
      {"id": "e1", "data": {"text": "it's \\"quoted\\" \\\\ ${x} `y` %s $HOME \\n \\u00e9 é 'JSON'"}}""";

  @TempDir Path directory;

  private final Receiver receiver = new Receiver();

  static List<Template> templates() {
    return new Templates().all();
  }

  @BeforeEach
  void answer() {
    receiver.answers(Receiver.text(200, "{}"));
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private String address() {
    return receiver.url().substring(0, receiver.url().lastIndexOf('/'));
  }

  private Snippet snippet(String id, String json) {
    return Snippet.all(address(), KEY, json, json).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsAsTheGoldenSays() {
    var text = new StringBuilder();
    var event = "{\n  \"id\" : \"first-event\"\n}";
    for (var each : Snippet.all("https://safety.example.org", KEY, event, event)) {
      text.append("--- ").append(each.language()).append('\n').append(each.event());
      text.append("--- ").append(each.language()).append(", flag\n").append(each.flag());
    }
    Golden.check("shell/setup/snippets.txt", text.toString());
  }

  @Test
  void runsCurl() throws Exception {
    var file = Files.writeString(directory.resolve("send.sh"), snippet("curl", ODD).event());
    run("curl", "sh", file.toString());
    assertThatItCame();
  }

  @Test
  void runsJava() throws Exception {
    var file = Files.writeString(directory.resolve("FirstFlag.java"), snippet("java", ODD).flag());
    run("java", java(), file.toString());
    assertThatItCame();
  }

  @Test
  void runsPython() throws Exception {
    var file = Files.writeString(directory.resolve("send.py"), snippet("python", ODD).event());
    run("python3", "python3", file.toString());
    assertThatItCame();
  }

  @Test
  void runsTypeScript() throws Exception {
    var file = Files.writeString(directory.resolve("send.mjs"), snippet("typescript", ODD).flag());
    run("node", "node", file.toString());
    assertThatItCame();
  }

  /// Of each template, what the page shows.
  @ParameterizedTest
  @MethodSource("templates")
  void compilesInJava(Template template) throws Exception {
    var event = template.example().event().toPrettyString();
    var file =
        Files.writeString(directory.resolve("FirstEvent.java"), snippet("java", event).event());
    run("java", java(), file.toString());
    assertThat(body()).isEqualTo(Json.mapper().readTree(event));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void run(String program, String... command) throws Exception {
    assumeTrue(isInstalled(program), program + " is not on this machine");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
  }

  private static boolean isInstalled(String program) {
    return program.equals("java")
        || List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void assertThatItCame() {
    assertThat(body()).isEqualTo(Json.mapper().readTree(ODD));
    var headers = receiver.received().getLast().headers();
    assertThat(headers.firstValue("Authorization")).hasValue("Bearer " + KEY);
    assertThat(headers.firstValue("Content-Type")).hasValue("application/json");
  }

  private JsonNode body() {
    return Json.mapper().readTree(receiver.received().getLast().body());
  }
}
