package dev.fairhaven.app.platform.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The file that tells who installed the product how to sign in for the first time. Readable by its
/// owner alone; a log would keep the password for everybody who reads logs.
public record FirstSignIn(Path file) {

  /// The setting that names the file.
  public static final String SETTING = "fairhaven.people.first-sign-in";

  public static FirstSignIn in(Path dataDirectory) {
    return new FirstSignIn(dataDirectory.resolve("first-sign-in.txt"));
  }

  /// What was written at the first start; empty if that password was changed since.
  public Optional<String> read() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String login, String password) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, "login " + login + ", password " + password + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
