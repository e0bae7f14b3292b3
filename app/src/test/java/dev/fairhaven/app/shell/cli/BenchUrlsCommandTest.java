package dev.fairhaven.app.shell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairhaven.app.detection.lists.NewEntry;
import dev.fairhaven.rules.lists.ListKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchUrlsCommandTest {

  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private int run(String... args) {
    return CommandLines.create().setErr(new PrintWriter(err, true)).execute(args);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "hosts", ""), text);
  }

  private static List<String> read(Path file) throws IOException {
    return EntryFile.read(file, ListKind.DOMAINS).entries().stream().map(NewEntry::value).toList();
  }

  @Test
  void takesTheEntriesOfAFeedAmongOtherArrays() throws IOException {
    assertThat(read(file("{\"allow\": [\"good.com\"], \"deny\": [\"evil.net\"]}")))
        .containsExactly("evil.net");
    assertThat(read(file("{\"list\": [\"a.com\"], \"types\": [\"domain\"]}")))
        .containsExactly("a.com");
  }

  @Test
  void readsWhatIsCompressed() throws IOException {
    var file = directory.resolve("hosts.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("[\"evil.net\"]".getBytes(UTF_8));
    }
    assertThat(read(file)).containsExactly("evil.net");
  }

  @Test
  void refusesArraysOfWhichNoneIsKnown() throws IOException {
    var file = file("{\"a\": [\"good.com\"], \"b\": [\"evil.net\"]}");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read(file))
        .withMessageEndingWith("an object with one array, or with one of these: deny, list.");
  }

  @Test
  void needsHostsToLookUp() throws IOException {
    var one = file("evil.net\n").toString();
    var popular = file("good.com\n").toString();
    assertThat(run("bench", "urls", "--blocklist", one, "--popular", popular))
        .isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString())
        .contains("expected at least 2 bad hosts and 1 popular host, got 1 and 1");
  }

  @Test
  void protectsDomainsOnly() throws IOException {
    var bad = file("evil.net\nworse.net\n").toString();
    var popular = file("good.com\n").toString();
    var suffix = file("co.uk\n").toString();
    assertThat(
            run("bench", "urls", "--blocklist", bad, "--popular", popular, "--protected", suffix))
        .isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString())
        .contains("--protected: expected a domain under a known suffix, got co.uk");
  }
}
