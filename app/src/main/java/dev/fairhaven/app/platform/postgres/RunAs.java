package dev.fairhaven.app.platform.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The operating system account that PostgreSQL runs under. It refuses to run as root, so root
/// needs a way around.
sealed interface RunAs {

  /// The account that runs this process.
  record Self() implements RunAs {}

  /// A user namespace in which root is nobody: files stay root's, and nothing has to be readable by
  /// another account.
  record Namespace() implements RunAs {}

  /// Another account, by number.
  record User(int uid, int gid) implements RunAs {}

  Duration LOOKUP_LIMIT = Duration.ofSeconds(10);

  /// What to put before a command so that it runs under this account. Each of these programs
  /// becomes the command instead of waiting for it, so the process id stays.
  default List<String> prefix() {
    return switch (this) {
      case Self() -> List.of();
      case Namespace() -> List.of("unshare", "-U");
      case User(var uid, var gid) ->
          List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    };
  }

  /// The account for a cluster under `directory`: for root, whoever owns it already; when that is
  /// root too, a user namespace, or `nobody` where the system forbids namespaces (many containers).
  static RunAs choose(Path directory) {
    return choose(directory, true);
  }

  static RunAs choose(Path directory, boolean tryNamespace) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Self();
    }
    int owner = number(directory, "unix:uid");
    if (owner != 0) {
      return new User(owner, number(directory, "unix:gid"));
    }
    if (tryNamespace && Command.run(List.of("unshare", "-U", "true"), LOOKUP_LIMIT).succeeded()) {
      return new Namespace();
    }
    if (Command.exists("setpriv")) {
      return new User(idOfNobody("-u"), idOfNobody("-g"));
    }
    throw new PostgresException(
        "PostgreSQL does not run as root, and this system has neither user namespaces (unshare -U)"
            + " nor setpriv. Start as an ordinary user, or use --database-url.");
  }

  /// Hands a directory tree to this account where it is another one's.
  default void takeOver(Path directory) throws IOException {
    if (this instanceof User(var uid, _) && number(directory, "unix:uid") != uid) {
      try (var tree = Files.walk(directory)) {
        // The top goes last: while it is the old owner's, an interrupted hand-over is done again.
        for (var path : tree.toList().reversed()) {
          own(path);
        }
      }
    }
  }

  /// Hands over one file that this process made.
  default void own(Path file) throws IOException {
    if (this instanceof User(var uid, var gid)) {
      Files.setAttribute(file, "unix:gid", gid, NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:uid", uid, NOFOLLOW_LINKS);
    }
  }

  private static int number(Path path, String attribute) {
    try {
      return (int) Files.getAttribute(path, attribute);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int idOfNobody(String which) {
    var result = Command.run(List.of("id", which, "nobody"), LOOKUP_LIMIT);
    if (!result.succeeded()) {
      throw new PostgresException(
          "PostgreSQL does not run as root, and there is no account nobody to run it as: "
              + result.output());
    }
    return Integer.parseInt(result.output());
  }
}
