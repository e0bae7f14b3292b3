package dev.fairhaven.app.intake.imports;

import java.nio.file.Path;

/// What is to be imported, and how.
///
/// @param rejected where rejected rows are written
/// @param start whether to go on where an earlier import of the file stopped
/// @param limit how many rows to deal with at most, counted from where it starts
public record ImportRequest(
    Path file, MappingSpec mapping, Path rejected, Start start, long limit) {

  /// Where to begin.
  public enum Start {
    /// Where an earlier import of the file by the same mapping stopped, if there was one.
    RESUME,
    /// At the file's first row, whatever was imported before.
    RESTART
  }
}
