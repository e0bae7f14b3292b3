package dev.fairhaven.app.shell.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whether the data directory can be used, is private, and has room.
public final class DirectoryChecks {

  static final long FREE_MIN = 200L << 20;
  static final long FREE_WANTED = 2L << 30;

  private static final List<String> SECRETS =
      List.of(
          "postgres/password",
          "postgres/application-password",
          "audit-heads.key",
          "first-sign-in.txt");

  private DirectoryChecks() {}

  public static List<Finding> run(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of(
          Finding.problem(
              "data",
              "There is no data directory " + directory + ".",
              "Name it with --data, or run `fairhaven serve` once, which makes it."));
    }
    List<Finding> findings = new ArrayList<>();
    try {
      findings.add(access(directory));
      findings.add(cluster(directory.resolve("postgres/cluster")));
      findings.add(secrets(directory));
      findings.add(room(directory, Files.getFileStore(directory).getUsableSpace()));
    } catch (IOException e) {
      findings.add(
          Finding.problem(
              "data",
              "The data directory " + directory + " cannot be looked at: " + e.getMessage() + ".",
              "Run this as the account that runs Fairhaven."));
    }
    return findings;
  }

  private static Finding access(Path directory) {
    return Files.isReadable(directory) && Files.isWritable(directory)
        ? Finding.ok("data", "The data directory " + directory + " can be read and written.")
        : Finding.problem(
            "data",
            "This account cannot read and write " + directory + ".",
            "Run this as the account that runs Fairhaven, or hand the directory over with chown.");
  }

  /// PostgreSQL takes 0700 and 0750.
  private static Finding cluster(Path cluster) throws IOException {
    if (!Files.exists(cluster)) {
      return Finding.ok("permissions", "There is no embedded database.");
    }
    var permissions = Files.getPosixFilePermissions(cluster);
    boolean tooWide =
        permissions.contains(PosixFilePermission.GROUP_WRITE)
            || permissions.stream().anyMatch(right -> right.name().startsWith("OTHERS_"));
    return tooWide
        ? Finding.problem(
            "permissions",
            "Other accounts may use the database's files, so PostgreSQL will not start.",
            "Run `chmod -R u+rwX,go-rwx " + cluster + "`.")
        : Finding.ok("permissions", "The database's files are private.");
  }

  private static Finding secrets(Path directory) throws IOException {
    List<String> open = new ArrayList<>();
    for (var name : SECRETS) {
      var file = directory.resolve(name);
      if (Files.exists(file) && isReadByOthers(Files.getPosixFilePermissions(file))) {
        open.add(file.toString());
      }
    }
    return open.isEmpty()
        ? Finding.ok("secrets", "Passwords and keys in the data directory are private.")
        : Finding.problem(
            "secrets",
            "Other accounts may read " + String.join(", ", open) + ".",
            "Run `chmod 600 " + String.join(" ", open) + "`.");
  }

  private static boolean isReadByOthers(Set<PosixFilePermission> permissions) {
    return permissions.contains(PosixFilePermission.GROUP_READ)
        || permissions.contains(PosixFilePermission.OTHERS_READ);
  }

  static Finding room(Path directory, long freeBytes) {
    var text = Size.of(freeBytes) + " are free on the disk of " + directory + ".";
    var advice =
        "Free some space, or move the data to a larger disk. On a full disk no event is kept.";
    if (freeBytes < FREE_MIN) {
      return Finding.problem("disk", text, advice);
    }
    return freeBytes < FREE_WANTED
        ? Finding.warning("disk", text, advice)
        : Finding.ok("disk", text);
  }
}
