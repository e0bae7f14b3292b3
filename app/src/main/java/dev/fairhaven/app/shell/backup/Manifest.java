package dev.fairhaven.app.shell.backup;

import java.time.Instant;
import java.util.List;

/// What must be in a backup.
///
/// @param form of the archive; [#FORM]
/// @param fairhaven the version that made it
/// @param time of the moment that it shows
/// @param postgres the version of the database server
/// @param auditHead where the audit log ended, as `POSITION:HASH`
/// @param migrations what made the tables, in order
/// @param tables in the order of the archive
/// @param sequences with the last value each has given
/// @param files of the data directory, in the order of the archive
public record Manifest(
    int form,
    String fairhaven,
    Instant time,
    String postgres,
    String auditHead,
    List<Migration> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    List<File> files) {

  static final int FORM = 1;

  public Manifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    files = List.copyOf(files);
  }

  /// One step that made the tables.
  ///
  /// @param checksum of its text, so that another step of the same version is noticed
  public record Migration(String version, int checksum) {}

  /// @param columns in the order of the content
  /// @param bytes of the content, before compression
  public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

    public Table {
      columns = List.copyOf(columns);
    }

    String entry() {
      return "tables/" + name + ".copy";
    }
  }

  public record Sequence(String name, long value) {}

  /// @param path relative to the data directory, with `/`
  /// @param isPrivate whether only its owner may read it
  public record File(String path, boolean isPrivate, long bytes, String sha256) {

    String entry() {
      return "files/" + path;
    }
  }

  /// The version that the tables have.
  public String schemaVersion() {
    return migrations.getLast().version();
  }

  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
