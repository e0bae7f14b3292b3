package dev.fairhaven.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Who may read what lies in a data directory.
final class Permissions {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private Permissions() {}

  /// Creates the directory and its parents; a directory that exists keeps its permissions.
  static void createPrivateDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
  }

  static void writePrivateFile(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(file, content);
  }

  /// Lets other accounts pass through the directory, though not list it.
  static void allowPassage(Path directory) throws IOException {
    var permissions = Files.getPosixFilePermissions(directory);
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    permissions.add(PosixFilePermission.GROUP_EXECUTE);
    Files.setPosixFilePermissions(directory, permissions);
  }
}
