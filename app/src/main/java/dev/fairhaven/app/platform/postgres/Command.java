package dev.fairhaven.app.platform.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Short runs of operating system commands, in an environment without any PostgreSQL setting of the
/// person who started us.
final class Command {

  private Command() {}

  /// What a command said and how it ended.
  record Result(int exitCode, String output) {

    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /// Runs to the end. A command that cannot be started, or takes longer than the limit, counts as
  /// failed.
  static Result run(List<String> command, String input, Duration limit) {
    try {
      var output = Files.createTempFile("fairhaven-command", ".out");
      try {
        return run(command, input, limit, output);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      return new Result(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(-1, "interrupted");
    }
  }

  static Result run(List<String> command, Duration limit) {
    return run(command, "", limit);
  }

  private static Result run(List<String> command, String input, Duration limit, Path output)
      throws IOException, InterruptedException {
    var process =
        builder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    } catch (IOException e) {
      // It ended without reading its input; its exit code says the rest.
    }
    if (!process.waitFor(limit.toSeconds(), SECONDS)) {
      process.destroyForcibly();
      return new Result(-1, "no end after " + limit.toSeconds() + " s");
    }
    return new Result(process.exitValue(), Files.readString(output).strip());
  }

  static ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command);
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C");
    return builder;
  }

  /// Whether a program of that name lies on the search path.
  static boolean exists(String program) {
    var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
