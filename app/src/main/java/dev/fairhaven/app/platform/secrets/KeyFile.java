package dev.fairhaven.app.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The file that holds the keys for secrets, readable by its owner alone: one key on a line, the
/// newest first.
public record KeyFile(Path path) {

  /// The setting that names the file.
  public static final String SETTING = "fairhaven.secrets.file";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  public static KeyFile in(Path dataDirectory) {
    return new KeyFile(dataDirectory.resolve("secrets.key"));
  }

  /// The keys; a file with a first key is made where there is none.
  ///
  /// @throws IllegalStateException when others may read the file
  List<SecretKey> readOrMake() {
    try {
      if (!Files.exists(path)) {
        make();
      }
      requireOwnerOnly();
      return Files.readAllLines(path).stream()
          .filter(line -> !line.isBlank())
          .map(SecretKey::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make() throws IOException {
    try {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(path, SecretKey.generate().text() + "\n");
    } catch (FileAlreadyExistsException _) {
      // Another instance made it at the same moment.
    }
  }

  private void requireOwnerOnly() throws IOException {
    if (!Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
      throw new IllegalStateException(
          "the key file " + path + " must be readable by its owner alone: chmod 600 " + path);
    }
  }

  /// Puts a new key first. It seals from the next start on; those before it stay, to open what they
  /// sealed.
  ///
  /// @return how many keys the file has now
  public int addKey() {
    var keys = new ArrayList<>(readOrMake());
    keys.addFirst(SecretKey.generate());
    var text = keys.stream().map(SecretKey::text).collect(Collectors.joining("\n", "", "\n"));
    try {
      var fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(fresh, text);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys.size();
  }
}
