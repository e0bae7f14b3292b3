package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.testing.TestPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffCommandTest {

  @TempDir Path data;

  private final StringWriter out = new StringWriter();

  @Test
  void printsTheLoginAndAOneUsePassword() {
    var database = "--database-url=" + TestPostgres.freshDatabase();
    assertThat(run("staff", "break-glass", "--data", data.toString(), database)).isZero();
    assertThat(out.toString())
        .matches("login     break-glass\\Rpassword  [a-z2-9]{5}(-[a-z2-9]{5}){3}\\R");
  }

  @Test
  void addsAKeyToTheKeyFile() throws Exception {
    assertThat(run("secrets", "rotate", "--data", data.toString())).isEqualTo(ExitCodes.REFUSED);
    var file = data.resolve("secrets.key");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, "dGhlIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=\n");
    assertThat(run("secrets", "rotate", "--data", data.toString())).isZero();
    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .endsWith("dGhlIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=");
  }

  private int run(String... arguments) {
    var commands = CommandLines.create();
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(new StringWriter()));
    return commands.execute(arguments);
  }
}
