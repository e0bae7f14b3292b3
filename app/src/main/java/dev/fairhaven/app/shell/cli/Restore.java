package dev.fairhaven.app.shell.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.fairhaven.app.platform.audit.AuditFinding;
import dev.fairhaven.app.platform.audit.AuditHead;
import dev.fairhaven.app.platform.audit.AuditVerification;
import dev.fairhaven.app.platform.audit.KnownHeads;
import dev.fairhaven.app.platform.postgres.DatabaseAddress;
import dev.fairhaven.app.platform.postgres.DirectoryLock;
import dev.fairhaven.app.platform.postgres.PostgresOptions;
import dev.fairhaven.app.platform.postgres.PostgresServer;
import dev.fairhaven.app.shell.backup.BackupException;
import dev.fairhaven.app.shell.backup.BackupReader;
import dev.fairhaven.app.shell.backup.Manifest;
import dev.fairhaven.app.shell.backup.Unfinished;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;

/// Restores a verified backup. Everything is made in a directory beside the one wanted, which gets
/// its name at the very end: whenever the process dies, there is a whole data directory or none.
///
/// A database of one's own is marked as unfinished first and filled in one transaction. The mark
/// goes last; until then the product does not start on it, and another restore begins anew.
final class Restore {

  private final Path directory;
  private final Path workshop;
  private final Optional<DatabaseRoles> external;
  private final PostgresOptions options;

  private Restore(DataOptions data) {
    this.directory = data.directory();
    this.workshop = directory.resolveSibling("." + directory.getFileName() + ".restoring");
    this.external = data.externalDatabase();
    this.options = PostgresOptions.standard(workshop);
  }

  /// @throws RefusedException unless there is room: an empty directory or none, and an empty
  ///   database
  static Restore into(DataOptions data) {
    var restore = new Restore(data);
    restore.requireEmptyDirectory();
    restore.external.ifPresent(roles -> requireEmptyDatabase(roles.owner()));
    return restore;
  }

  private void requireEmptyDirectory() {
    try {
      if (!Files.exists(directory)) {
        return;
      }
      try (var content = Files.list(directory)) {
        if (content.findAny().isPresent()) {
          throw new RefusedException(
              "The data directory %s is not empty. Choose another with --data, or move it away."
                  .formatted(directory));
        }
      }
      if (isMountPoint()) {
        throw new RefusedException(
            "%s is a mount point and cannot be replaced. Restore into a directory in it, such as %s."
                .formatted(directory, directory.resolve("data")));
      }
    } catch (IOException e) {
      throw new RefusedException("The data directory " + directory + " cannot be read: " + e, e);
    }
  }

  private boolean isMountPoint() throws IOException {
    var parent = directory.toRealPath().getParent();
    return parent == null || !Files.getFileStore(directory).equals(Files.getFileStore(parent));
  }

  private static void requireEmptyDatabase(DatabaseAddress owner) {
    Database.requireReachable(owner);
    try (var connection = connect(owner)) {
      if (!Unfinished.isMarked(connection) && !Unfinished.isEmpty(connection)) {
        throw new RefusedException(
            "The database at %s has tables already. Restore into an empty one.".formatted(owner));
      }
    } catch (SQLException e) {
      throw new RefusedException("The database cannot be read: " + e.getMessage(), e);
    }
  }

  AuditFinding run(BackupReader reader, Manifest manifest) {
    deleteWorkshop();
    try {
      DirectoryLock.createPrivate(workshop);
      reader.restoreFiles(manifest, workshop);
      var finding =
          external
              .map(roles -> fillExternal(roles, reader, manifest))
              .orElseGet(() -> fillEmbedded(reader, manifest));
      moveIntoPlace();
      external.ifPresent(Restore::unmark);
      return finding;
    } catch (RuntimeException e) {
      deleteWorkshop();
      throw e;
    }
  }

  private void deleteWorkshop() {
    if (Files.exists(workshop)) {
      PostgresServer.delete(workshop, options);
    }
  }

  private AuditFinding fillEmbedded(BackupReader reader, Manifest manifest) {
    var server = PostgresServer.start(workshop, options);
    var stop = new Thread(server::stop, "stop-database");
    Runtime.getRuntime().addShutdownHook(stop);
    try (var access = DatabaseAccess.of(DatabaseRoles.of(server), server::stop)) {
      fill(access, reader, manifest);
      return verify(access, manifest);
    }
  }

  private static AuditFinding fillExternal(
      DatabaseRoles roles, BackupReader reader, Manifest manifest) {
    try (var connection = connect(roles.owner())) {
      if (Unfinished.isMarked(connection)) {
        Migrations.configure(roles.owner()).cleanDisabled(false).load().clean();
      }
      Unfinished.mark(connection);
    } catch (SQLException e) {
      throw new BackupException("The database cannot be prepared: " + e.getMessage(), e);
    }
    try (var access = DatabaseAccess.of(roles, () -> {})) {
      fill(access, reader, manifest);
      return verify(access, manifest);
    }
  }

  private static void fill(DatabaseAccess access, BackupReader reader, Manifest manifest) {
    var roles = access.roles();
    try (var connection = connect(roles.owner())) {
      // The mark is a table, so the schema is not empty; version 0 stands for it.
      Migrations.configure(roles.owner())
          .baselineOnMigrate(Unfinished.isMarked(connection))
          .baselineVersion("0")
          .target(manifest.schemaVersion())
          .load()
          .migrate();
      reader.restoreTables(manifest, connection);
      Migrations.grant(roles);
    } catch (FlywayException e) {
      throw new BackupException("The tables cannot be made: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new BackupException("The tables cannot be restored: " + e.getMessage(), e);
    }
  }

  private static AuditFinding verify(DatabaseAccess access, Manifest manifest) {
    var head = AuditHead.parse(manifest.auditHead());
    try (var features = Features.over(access, AuditVerification.class)) {
      return features.get(AuditVerification.class).verify(KnownHeads.of(Set.of(head)));
    }
  }

  private void moveIntoPlace() {
    try {
      Files.move(workshop, directory, ATOMIC_MOVE);
      try (var parent = FileChannel.open(directory.getParent())) {
        parent.force(true);
      }
    } catch (IOException e) {
      throw new BackupException(directory + " cannot be put into place: " + e.getMessage(), e);
    }
  }

  private static void unmark(DatabaseRoles roles) {
    try (var connection = connect(roles.owner())) {
      Unfinished.unmark(connection);
    } catch (SQLException e) {
      throw new BackupException("The restore cannot be completed: " + e.getMessage(), e);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.properties());
  }
}
