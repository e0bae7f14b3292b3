package dev.fairhaven.app.detection.builtinclassifiers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Storage of classifier versions.
public interface ModelStore {

  /// Blocks others from adding versions until the transaction ends.
  ///
  /// @return the newest version's number; 0 if there is none
  int lockNewest();

  /// @param file the contents of the model file
  void add(ModelVersion version, byte[] file);

  Optional<ModelVersion> find(int version);

  /// The version with this hash.
  Optional<ModelVersion> findByHash(String hash);

  /// The model file of a version; empty if there is no such version.
  Optional<byte[]> file(int version);

  /// Newest first.
  List<ModelVersion> newest(int limit);

  /// Assigns `role` to a version, which takes it from the current holder.
  void assign(ModelRole role, int version, String actor, Instant at);

  /// Removes `role` from its current holder.
  void vacate(ModelRole role, String actor, Instant at);

  /// The version that has `role`; empty if none has.
  Optional<RoleHolder> holder(ModelRole role);
}
