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

  /// The server that runs on this cluster now, if any.
  ///
  /// After a crash the number in the file may have gone to some other program, which must not be
  /// touched; so the process has to look like ours.
  Optional<ProcessHandle> findServer() {
    return namedProcess().filter(this::isServerOfThisCluster);
  }

  /// Removes a file whose process id now belongs to another program, or to a server that is dead
  /// though its parent has not noticed: PostgreSQL would take either for a running server and
  /// refuse to start.
  void removeIfMisleading() throws IOException {
    if (namedProcess().filter(process -> hasEnded(process) || isAnother(process)).isPresent()) {
      Files.deleteIfExists(file());
    }
  }

  /// Whether a process is gone, or waits as a zombie for its parent; it has no command then.
  static boolean hasEnded(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  private Optional<ProcessHandle> namedProcess() {
    var lines = read();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean isServerOfThisCluster(ProcessHandle process) {
    var arguments = process.info().arguments().map(List::of).orElse(List.of());
    return !hasEnded(process) && !isAnother(process) && arguments.contains(cluster.toString());
  }

  private static boolean isAnother(ProcessHandle process) {
    return process.info().command().filter(path -> !path.endsWith("/postgres")).isPresent();
  }

  private List<String> read() {
    try {
      return Files.readAllLines(file());
    } catch (IOException e) {
      return List.of();
    }
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }
}
