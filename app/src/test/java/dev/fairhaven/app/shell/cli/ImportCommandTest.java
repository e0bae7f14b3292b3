package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.testing.TestPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void importsAFileAndSaysWhatCameOfIt() throws IOException {
    var file = Files.writeString(directory.resolve("posts.csv"), "body\nhello\na,b\nbye\n");
    var rejected = directory.resolve("rejected.jsonl");
    int exitCode =
        run(
            file.toString(),
            "--rejected=" + rejected,
            "--event-type=post.created",
            "--actor=account:author-{row}",
            "--map=text=body");
    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isEqualTo(ExitCodes.FAILED);
    assertThat(out.toString())
        .contains("2 events in ")
        .contains(": allow 2")
        .contains("1 rejected; see " + rejected);
    assertThat(rejected).content().contains("\"line\":3");
  }

  @Test
  void refusesOneFileOfRejectedRowsForSeveralFiles() {
    assertThat(run("a.csv", "b.csv", "--rejected=r.jsonl")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).startsWith("--rejected: expected one FILE beside it, found 2");
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("import"));
    all.addAll(List.of(arguments));
    all.add("--data=" + directory.resolve("data"));
    all.add("--database-url=" + TestPostgres.freshDatabase());
    return CommandLines.create()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
