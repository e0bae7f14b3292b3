package dev.fairhaven.app.shell.backup;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads a backup, which is trusted only after [#verify].
public final class BackupReader {

  static final String MANIFEST = "manifest.json";

  private static final int MANIFEST_BYTES_MAX = 16 << 20;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final @Nullable Passphrase passphrase;

  /// @param passphrase null where none was given; an encrypted backup is refused then
  public BackupReader(Path file, @Nullable Passphrase passphrase) {
    this.file = file;
    this.passphrase = passphrase;
  }

  /// Whether a file is an encrypted backup.
  public static boolean isEncrypted(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Encryption.isMarked(in.readNBytes(Encryption.MARK.length));
    }
  }

  /// Reads everything once and compares every hash, count of bytes and name with the manifest.
  ///
  /// @throws BackupException naming what is missing, changed or in excess
  public Manifest verify() {
    try (var in = open()) {
      Map<String, Content> found = new HashMap<>();
      var archive = new ZipInputStream(in);
      Manifest manifest = null;
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        if (entry.getName().equals(MANIFEST)) {
          manifest = readManifest(archive);
        } else if (found.put(entry.getName(), Content.of(archive)) != null) {
          throw damaged(entry.getName() + " is in it twice");
        }
      }
      // An encrypted file proves that it is whole at its very end.
      in.transferTo(OutputStream.nullOutputStream());
      if (manifest == null) {
        throw damaged("it has no manifest, so it is no backup or was cut off");
      }
      compare(manifest, found);
      return manifest;
    } catch (IOException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  /// The bytes of an entry, as far as they can be compared.
  private record Content(long bytes, String sha256) {

    static Content of(InputStream in) throws IOException {
      var digest = new Digest(OutputStream.nullOutputStream());
      in.transferTo(digest);
      return new Content(digest.bytes(), digest.sha256());
    }
  }

  private Manifest readManifest(InputStream in) throws IOException {
    var bytes = in.readNBytes(MANIFEST_BYTES_MAX);
    try {
      var manifest = Json.mapper().readValue(bytes, Manifest.class);
      if (manifest.form() != Manifest.FORM) {
        throw new BackupException(
            "The backup %s has the form %d; this version reads %d. Restore it with Fairhaven %s."
                .formatted(file, manifest.form(), Manifest.FORM, manifest.fairhaven()));
      }
      return manifest;
    } catch (JacksonException e) {
      throw damaged("its manifest cannot be read");
    }
  }

  private void compare(Manifest manifest, Map<String, Content> found) {
    Map<String, Content> expected = new HashMap<>();
    manifest
        .tables()
        .forEach(table -> expected.put(table.entry(), new Content(table.bytes(), table.sha256())));
    manifest
        .files()
        .forEach(entry -> expected.put(entry.entry(), new Content(entry.bytes(), entry.sha256())));
    expected.forEach(
        (name, content) -> {
          if (!content.equals(found.get(name))) {
            throw damaged(name + (found.containsKey(name) ? " was changed" : " is missing"));
          }
        });
    found.keySet().stream()
        .filter(name -> !expected.containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw damaged(name + " is not in its manifest");
            });
  }

  /// Puts the files into a directory.
  ///
  /// @param manifest as [#verify] has returned it
  public void restoreFiles(Manifest manifest, Path directory) {
    Map<String, Manifest.File> files = new HashMap<>();
    manifest.files().forEach(entry -> files.put(entry.entry(), entry));
    eachEntry(
        (entry, content) -> {
          var restored = files.get(entry.getName());
          if (restored != null) {
            restore(restored, content, DataFiles.place(directory, restored.path()));
          }
        });
  }

  private void restore(Manifest.File restored, InputStream content, Path target)
      throws IOException {
    Files.createDirectories(target.getParent());
    var permissions =
        PosixFilePermissions.fromString(restored.isPrivate() ? "rw-------" : "rw-r--r--");
    Files.createFile(target, PosixFilePermissions.asFileAttribute(permissions));
    try (var out = Files.newOutputStream(target)) {
      var digest = new Digest(out);
      content.transferTo(digest);
      requireSame(restored.entry(), restored.sha256(), digest);
    }
  }

  /// Fills the tables in one transaction. They must have been made by the migrations that the
  /// manifest names.
  ///
  /// @param manifest as [#verify] has returned it
  public void restoreTables(Manifest manifest, Connection connection) {
    var copy = new TableCopy(connection);
    var shapes =
        manifest.tables().stream()
            .map(table -> new TableCopy.Shape(table.name(), table.columns()))
            .toList();
    try {
      connection.setAutoCommit(false);
      requireSame(manifest, copy, shapes);
      var references = copy.beginFilling(shapes);
      fill(manifest, copy);
      copy.endFilling(shapes, references, manifest.sequences());
      connection.commit();
      connection.setAutoCommit(true);
      copy.execute("ANALYZE");
    } catch (SQLException e) {
      throw new BackupException("The tables cannot be restored: " + e.getMessage(), e);
    }
  }

  private static void requireSame(Manifest manifest, TableCopy copy, List<TableCopy.Shape> shapes)
      throws SQLException {
    if (!copy.migrations().equals(manifest.migrations()) || !copy.shapes().equals(shapes)) {
      throw new BackupException(
          "The backup's tables are those of Fairhaven %s, schema %s, and this version cannot make them. Restore it with that version, then start this one."
              .formatted(manifest.fairhaven(), manifest.schemaVersion()));
    }
  }

  private void fill(Manifest manifest, TableCopy copy) {
    Map<String, Manifest.Table> tables = new HashMap<>();
    manifest.tables().forEach(table -> tables.put(table.entry(), table));
    eachEntry(
        (entry, content) -> {
          var table = tables.get(entry.getName());
          if (table != null) {
            fill(table, copy, content);
          }
        });
  }

  private void fill(Manifest.Table table, TableCopy copy, InputStream content)
      throws IOException, SQLException {
    var hashing = new HashingInput(content);
    long rows = copy.fill(new TableCopy.Shape(table.name(), table.columns()), hashing);
    if (rows != table.rows()) {
      throw damaged("%s has %,d rows; expected %,d".formatted(table.entry(), rows, table.rows()));
    }
    requireSame(table.entry(), table.sha256(), hashing.digest);
  }

  private void requireSame(String name, String sha256, Digest digest) {
    if (!digest.sha256().equals(sha256)) {
      throw damaged(name + " was changed while it was read");
    }
  }

  @FunctionalInterface
  private interface EntryUse {
    void on(ZipEntry entry, InputStream content) throws IOException, SQLException;
  }

  private void eachEntry(EntryUse use) {
    try (var in = open()) {
      var archive = new ZipInputStream(in);
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        use.on(entry, archive);
      }
    } catch (IOException | SQLException e) {
      throw new BackupException("The backup " + file + " cannot be restored: " + e.getMessage(), e);
    }
  }

  private InputStream open() throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    if (!isEncrypted(file)) {
      return in;
    }
    if (passphrase == null) {
      in.close();
      throw new BackupException(
          "The backup "
              + file
              + " is encrypted. Give its passphrase with --passphrase-file or in FAIRHAVEN_BACKUP_PASSPHRASE.");
    }
    return Encryption.decrypt(in, passphrase);
  }

  private BackupException damaged(String why) {
    return new BackupException("The backup %s is damaged: %s.".formatted(file, why));
  }

  /// Hashes what is read from another stream.
  private static final class HashingInput extends InputStream {

    private final InputStream in;
    private final Digest digest = new Digest(OutputStream.nullOutputStream());

    HashingInput(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        digest.write(value);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      if (count > 0) {
        digest.write(bytes, offset, count);
      }
      return count;
    }
  }
}
