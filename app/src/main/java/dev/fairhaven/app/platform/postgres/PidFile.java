package dev.fairhaven.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file in which a running server names its process and says how far it has come.
///
/// @param cluster the directory it lies in
record PidFile(Path cluster) {

  private static final int STATUS_LINE = 7;

  /// Whether the server with that process id accepts connections.
  boolean saysReady(long pid) {
    var lines = read();
    return lines.size() > STATUS_LINE
        && lines.getFirst().strip().equals(Long.toString(pid))
        && lines.get(STATUS_LINE).strip().equals("ready");
  }

  /// The server that runs on this cluster now, if any: the process that the file names, or, where a
  /// crash has left the file without a usable number, whichever process is one.
  ///
  /// After a crash the number in the file may have gone to some other program, which must not be
  /// touched; so the process has to run our program on our directory.
  Optional<ProcessHandle> findServer() {
    var named = namedProcess();
    return named.isPresent()
        ? named.filter(process -> owner(process) == Owner.THIS_CLUSTER)
        : ProcessHandle.allProcesses()
            .filter(process -> owner(process) == Owner.THIS_CLUSTER)
            .findFirst();
  }

  /// Makes a damaged file name the server that runs, since the program that stops it reads it
  /// there.
  void name(ProcessHandle server) throws IOException {
    var pid = Long.toString(server.pid());
    if (!firstLine().equals(pid)) {
      Files.writeString(file(), pid + "\n");
    }
  }

  /// Removes a file that PostgreSQL would take for a running server's, and refuse to start: one
  /// whose process id now belongs to another program or to the server of another directory, or to a
  /// dead server that its parent has not noticed, and one that holds no process id. To be called by
  /// the holder of the data directory's lock only, when [#findServer] finds nothing.
  void removeIfMisleading() throws IOException {
    if (!Files.exists(file())) {
      return;
    }
    var named = namedProcess();
    if (named.isEmpty() ? !namesAProcess() : owner(named.get()) == Owner.ANOTHER) {
      Files.deleteIfExists(file());
    }
  }

  /// Whether a process is gone, or waits as a zombie for its parent; it has no command then.
  static boolean hasEnded(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  private Optional<ProcessHandle> namedProcess() {
    return namesAProcess() ? ProcessHandle.of(Long.parseLong(firstLine())) : Optional.empty();
  }

  private boolean namesAProcess() {
    return firstLine().matches("[1-9][0-9]{0,9}");
  }

  private String firstLine() {
    var lines = read();
    return lines.isEmpty() ? "" : lines.getFirst().strip();
  }

  private Owner owner(ProcessHandle process) {
    var program = process.info().command();
    if (hasEnded(process) || program.isEmpty() || !program.get().endsWith("/postgres")) {
      return Owner.ANOTHER;
    }
    return directoryOf(process)
        .map(directory -> isThisCluster(directory) ? Owner.THIS_CLUSTER : Owner.ANOTHER)
        .orElse(Owner.UNKNOWN);
  }

  /// The directory that a server works on: as its command line says, else where it stands.
  private static Optional<Path> directoryOf(ProcessHandle server) {
    var arguments = server.info().arguments().map(List::of).orElse(List.of());
    int option = arguments.indexOf("-D");
    if (option >= 0 && option + 1 < arguments.size()) {
      return Optional.of(Path.of(arguments.get(option + 1)));
    }
    try {
      return Optional.of(
          Files.readSymbolicLink(Path.of("/proc", Long.toString(server.pid()), "cwd")));
    } catch (IOException | UnsupportedOperationException _) {
      return Optional.empty();
    }
  }

  private boolean isThisCluster(Path directory) {
    try {
      return Files.isSameFile(directory, cluster);
    } catch (IOException _) {
      return directory.equals(cluster);
    }
  }

  private List<String> read() {
    try {
      return Files.readAllLines(file());
    } catch (IOException _) {
      return List.of();
    }
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }

  /// Whose server a process is. `UNKNOWN` is another PostgreSQL for all that can be seen, or ours:
  /// then PostgreSQL itself decides.
  private enum Owner {
    THIS_CLUSTER,
    ANOTHER,
    UNKNOWN
  }
}
