package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.platform.postgres.DirectoryLock;
import java.nio.file.Path;

/// The log of an instance. `logback.xml` says what goes there and how much is kept.
final class LogFile {

  private LogFile() {}

  static Path in(Path dataDirectory) {
    return dataDirectory.resolve("logs").resolve("fairhaven.log");
  }

  /// Sends this process's log there. To be called before the first line is logged.
  static void direct(Path dataDirectory) {
    DirectoryLock.createPrivate(dataDirectory);
    System.setProperty("fairhaven.log.file", in(dataDirectory).toString());
    System.setProperty("fairhaven.log.to", "file");
  }
}
