package dev.fairhaven.app.intake.imports;

import java.util.List;

/// Is told how an import goes, on the importing thread.
public interface ImportListener {

  /// The import starts at a later row, because an earlier run dealt with those before.
  void resumed(long rows);

  /// Some columns that the mapping names were in none of the first rows of a file of JSON lines.
  void unseenColumns(List<String> unseen, List<String> seen);

  /// @param fraction how much of the file was read, from 0 to 1
  void progressed(long accepted, long rejected, double fraction);

  /// Whether to stop after what is on its way.
  boolean isStopAsked();
}
