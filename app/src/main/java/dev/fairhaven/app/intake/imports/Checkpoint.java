package dev.fairhaven.app.intake.imports;

/// How far an import came: everything up to here was acknowledged or rejected.
///
/// @param rows rows dealt with
/// @param rejected how many of them were rejected
/// @param rejectedBytes the length of the file of rejected rows
/// @param isFinished whether these were all
public record Checkpoint(long rows, long rejected, long rejectedBytes, boolean isFinished) {

  /// Where an import starts.
  public static final Checkpoint START = new Checkpoint(0, 0, 0, false);
}
