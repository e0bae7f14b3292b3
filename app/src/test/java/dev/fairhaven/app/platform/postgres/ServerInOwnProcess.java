package dev.fairhaven.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A server started by another Java process, which can therefore be killed.
final class ServerInOwnProcess implements AutoCloseable {

  private final Process process;

  private ServerInOwnProcess(Process process) {
    this.process = process;
  }

  static ServerInOwnProcess start(Path dataDirectory) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var main = ServerInOwnProcess.class.getName();
    var process =
        new ProcessBuilder(List.of(java, "-cp", classPath, main, dataDirectory.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var firstLine = process.inputReader().readLine();
    if (!"ready".equals(firstLine)) {
      throw new IllegalStateException("expected 'ready', got " + firstLine);
    }
    return new ServerInOwnProcess(process);
  }

  long pid() {
    return process.pid();
  }

  /// `kill -9`: the Java process goes, the server it started stays.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] args) throws IOException {
    try (var _ = Fixtures.start(Path.of(args[0]))) {
      System.out.println("ready");
      // Ends when the test does, since that closes our input.
      System.in.readAllBytes();
    }
  }
}
