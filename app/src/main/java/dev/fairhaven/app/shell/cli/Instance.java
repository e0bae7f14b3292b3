package dev.fairhaven.app.shell.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.postgres.DirectoryInUseException;
import dev.fairhaven.app.platform.postgres.DirectoryLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// The running instance of a data directory, as it tells other processes in `instance.json`.
///
/// The file is there from when the instance is ready until it stops. After a crash it stays, so a
/// reader believes it only while the directory's lock is held, and whoever takes the lock removes
/// it first.
///
/// @param pid the process id
/// @param url where the instance answers on this machine
/// @param version of the build it runs
record Instance(long pid, String url, String version) {

  private static final String FILE = "instance.json";

  static Instance ofThisProcess(String url) {
    return new Instance(ProcessHandle.current().pid(), url, Version.current());
  }

  /// Takes a data directory for this process, and removes what a crashed instance has left.
  ///
  /// @throws DirectoryInUseException when another process has the directory
  static DirectoryLock claim(Path dataDirectory) {
    var lock = DirectoryLock.acquire(dataDirectory);
    withdraw(dataDirectory);
    return lock;
  }

  /// The instance that is ready on `dataDirectory` now.
  static Optional<Instance> find(Path dataDirectory) {
    return DirectoryLock.isHeld(dataDirectory) ? read(dataDirectory) : Optional.empty();
  }

  private static Optional<Instance> read(Path dataDirectory) {
    try {
      var text = Files.readString(dataDirectory.resolve(FILE));
      return Optional.of(Json.mapper().readValue(text, Instance.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  void announce(Path dataDirectory) {
    try {
      var partial = dataDirectory.resolve(FILE + ".new");
      Files.writeString(partial, Json.write(this) + "\n");
      Files.move(partial, dataDirectory.resolve(FILE), ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void withdraw(Path dataDirectory) {
    try {
      Files.deleteIfExists(dataDirectory.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
