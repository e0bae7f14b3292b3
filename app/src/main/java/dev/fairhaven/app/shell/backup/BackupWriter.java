package dev.fairhaven.app.shell.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Makes a backup while the product runs. The files are read before the tables: what rules counted
/// may lag behind the events, and is counted up at the next start, but must not be ahead of them.
public final class BackupWriter {

  /// Compresses half as well as the usual level, several times as fast.
  private static final int LEVEL = 2;

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path dataDirectory;
  private final String version;
  private final @Nullable Passphrase passphrase;

  /// @param version of the product
  /// @param passphrase null for a backup that is not encrypted
  public BackupWriter(Path dataDirectory, String version, @Nullable Passphrase passphrase) {
    this.dataDirectory = dataDirectory;
    this.version = version;
    this.passphrase = passphrase;
  }

  /// Writes a backup, which is readable by its owner only and appears when it is complete.
  ///
  /// @param connection of the tables' owner; used for one transaction
  /// @throws BackupException when it cannot be made; nothing is left then
  public Manifest write(Path target, Connection connection) {
    var partial = target.resolveSibling("." + target.getFileName() + ".partial");
    try {
      Files.createDirectories(requireNonNull(partial.toAbsolutePath().getParent()));
      Files.deleteIfExists(partial);
      try {
        var manifest = writeTo(partial, connection);
        sync(partial);
        Files.move(partial, target, ATOMIC_MOVE);
        sync(requireNonNull(target.toAbsolutePath().getParent()));
        return manifest;
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException | SQLException e) {
      throw new BackupException("The backup " + target + " cannot be made: " + e.getMessage(), e);
    }
  }

  private Manifest writeTo(Path partial, Connection connection) throws IOException, SQLException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(partial, Set.of(CREATE_NEW, WRITE), ownerOnly);
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
      var archive = new ZipOutputStream(encrypted(out));
      archive.setLevel(LEVEL);
      var manifest = write(archive, connection);
      archive.close();
      return manifest;
    }
  }

  private OutputStream encrypted(OutputStream out) throws IOException {
    return passphrase == null ? out : Encryption.encrypt(out, passphrase);
  }

  private static void sync(Path path) throws IOException {
    try (var channel = FileChannel.open(path)) {
      channel.force(true);
    }
  }

  private Manifest write(ZipOutputStream archive, Connection connection)
      throws IOException, SQLException {
    var files = writeFiles(archive);
    var copy = new TableCopy(connection);
    try {
      var time = copy.beginSnapshot().toInstant();
      List<Manifest.Table> tables = new ArrayList<>();
      for (var shape : copy.shapes()) {
        tables.add(writeTable(archive, copy, shape));
      }
      var manifest =
          new Manifest(
              Manifest.FORM,
              version,
              time,
              copy.serverVersion(),
              copy.auditHead(),
              copy.migrations(),
              tables,
              copy.sequences(),
              files);
      archive.putNextEntry(new ZipEntry(BackupReader.MANIFEST));
      archive.write(Json.mapper().writeValueAsBytes(manifest));
      archive.closeEntry();
      return manifest;
    } finally {
      connection.rollback();
    }
  }

  private List<Manifest.File> writeFiles(ZipOutputStream archive) throws IOException {
    var source = new DataFiles(dataDirectory);
    List<Manifest.File> files = new ArrayList<>();
    for (var path : source.list()) {
      archive.putNextEntry(new ZipEntry("files/" + path));
      var digest = new Digest(archive);
      Files.copy(dataDirectory.resolve(path), digest);
      archive.closeEntry();
      files.add(
          new Manifest.File(
              path.toString(), source.isPrivate(path), digest.bytes(), digest.sha256()));
    }
    return files;
  }

  private static Manifest.Table writeTable(
      ZipOutputStream archive, TableCopy copy, TableCopy.Shape shape)
      throws IOException, SQLException {
    archive.putNextEntry(new ZipEntry("tables/" + shape.name() + ".copy"));
    var digest = new Digest(archive);
    long rows = copy.read(shape, digest);
    archive.closeEntry();
    return new Manifest.Table(shape.name(), shape.columns(), rows, digest.bytes(), digest.sha256());
  }
}
