package dev.fairhaven.app.intake.imports;

import java.util.Optional;

/// Where the progress of imports is kept: beside the events, so that it is true of them.
public interface Checkpoints {

  /// @param fingerprint of the file and its mapping
  Optional<Checkpoint> find(String fingerprint);

  /// Replaces what was kept. Call it only when the rows are durable.
  ///
  /// @param file its name, for people
  void save(String fingerprint, String file, Checkpoint checkpoint);
}
