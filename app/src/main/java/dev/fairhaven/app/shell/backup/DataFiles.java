package dev.fairhaven.app.shell.backup;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// The files of a data directory that belong into a backup: all but the database, whose tables are
/// copied, and what each start makes again.
final class DataFiles {

  static final int COUNT_MAX = 10_000;

  private static final Set<String> MADE_AGAIN = Set.of("postgres", "logs", "lock", "instance.json");
  private static final Set<String> UNFINISHED = Set.of(".new", ".partial");

  private final Path directory;

  DataFiles(Path directory) {
    this.directory = directory;
  }

  /// Relative to the directory, in order.
  List<Path> list() throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (var tree = Files.walk(directory)) {
      var files =
          tree.filter(Files::isRegularFile)
              .map(directory::relativize)
              .filter(DataFiles::belongs)
              .sorted()
              .limit(COUNT_MAX + 1L)
              .toList();
      if (files.size() > COUNT_MAX) {
        throw new BackupException(
            "The data directory %s holds more than %,d files beside the database. Move away what is not Fairhaven's."
                .formatted(directory, COUNT_MAX));
      }
      return files;
    }
  }

  private static boolean belongs(Path file) {
    var name = file.getFileName().toString();
    return isKept(file) && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  private static boolean isKept(Path file) {
    return !MADE_AGAIN.contains(file.getName(0).toString());
  }

  boolean isPrivate(Path file) throws IOException {
    var permissions = Files.getPosixFilePermissions(directory.resolve(file));
    return Collections.disjoint(permissions, Set.of(GROUP_READ, OTHERS_READ));
  }

  /// Where a file of a backup goes. The path comes from the backup, so it may lead nowhere else.
  ///
  /// @throws BackupException when it does
  static Path place(Path directory, String path) {
    var relative = Path.of(path);
    var target = directory.resolve(relative).normalize();
    if (relative.isAbsolute()
        || path.isEmpty()
        || !relative.normalize().equals(relative)
        || !target.startsWith(directory)
        || !isKept(relative)) {
      throw new BackupException("The backup is damaged: it holds a file with the path " + path);
    }
    return target;
  }
}
