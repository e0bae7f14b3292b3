package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLinesTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void answersAWrongOptionWithTheRightOnes() {
    assertThat(run("serve", "--porrt", "9000")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString())
        .startsWith("Unknown option")
        .contains("'--porrt'")
        .contains("--port=PORT")
        .contains("--data=DIR");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void suggestsTheVerbThatWasMeant() {
    assertThat(run("serv")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("Did you mean").contains("fairhaven serve");
  }

  @Test
  void asksForAVerb() {
    assertThat(run()).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).startsWith("Which verb?").contains("Verbs:").contains("serve");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).startsWith("Fairhaven ");
  }

  @Test
  void refusesAPortInUseBeforeItTouchesTheDataDirectory() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var port = Integer.toString(taken.getLocalPort());
      assertThat(run("serve", "--port", port, "--data", "/nowhere/at/all"))
          .isEqualTo(ExitCodes.REFUSED);
      assertThat(err.toString()).contains("Port " + port).contains("--port");
    }
  }

  @Test
  void refusesAnUnreachableDatabaseWithoutRepeatingThePassword() {
    var url = "postgresql://someone:secret-word@127.0.0.1:1/fairhaven?password=secret-word";
    assertThat(run("serve", "--port", "0", "--database-url", url, "--data", "target/never"))
        .isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString())
        .contains("jdbc:postgresql://127.0.0.1:1/fairhaven")
        .doesNotContain("secret-word");
  }

  @Test
  void findsNoAuditLogWhereThereIsNoData(@TempDir Path directory) {
    var nowhere = directory.resolve("nowhere");
    assertThat(run("audit", "verify", "--data", nowhere.toString())).isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString()).startsWith("There is no Fairhaven data in ");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void refusesAFileThatIsNotThereBeforeItStartsAnything(@TempDir Path directory) {
    var nowhere = directory.resolve("nowhere");
    assertThat(run("import", "missing.csv", "--data", nowhere.toString()))
        .isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString()).startsWith("There is no file missing.csv that can be read.");
    assertThat(nowhere).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"--accounts=5", "--rate=0", "--rate=-1", "--rate=NaN"})
  void refusesACommunityThatCannotBe(String option) {
    assertThat(run("demo", option, "--data", "/nowhere/at/all")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).startsWith(option.substring(0, option.indexOf('=')) + ": expected ");
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void explainsEachVerbInASentenceWithAnExample(CommandLine verb) {
    var usage = verb.getCommandSpec().usageMessage();
    assertThat(usage.description()).hasSize(1);
    assertThat(usage.description()[0]).endsWith(".");
    assertThat(String.join("\n", usage.footer())).contains("./fairhaven " + verb.getCommandName());
    assertThat(verb.getCommandSpec().optionsMap()).containsKey("--help");
    assertThat(verb.getCommandSpec().options())
        .filteredOn(option -> !option.hidden())
        .allSatisfy(option -> assertThat(String.join(" ", option.description())).endsWith("."));
  }

  static Stream<CommandLine> verbs() {
    return CommandLines.create().getSubcommands().values().stream();
  }

  private int run(String... arguments) {
    return CommandLines.create()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
