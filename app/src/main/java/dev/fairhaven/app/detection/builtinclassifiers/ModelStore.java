package dev.fairhaven.app.detection.builtinclassifiers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where versions of the classifier are kept.
public interface ModelStore {

  /// Locks out others who add, until the transaction ends.
  ///
  /// @return the newest version's number; 0 if there is none
  int lockNewest();

  /// @param file the classifier as a model file
  void add(ModelVersion version, byte[] file);

  Optional<ModelVersion> find(int version);

  /// The version with this hash.
  Optional<ModelVersion> findByHash(String hash);

  /// The model file of a version; empty if there is no such version.
  Optional<byte[]> file(int version);

  /// The newest first.
  List<ModelVersion> newest(int limit);

  /// Gives `role` to a version, which takes it from the one that had it.
  void assign(ModelRole role, int version, String actor, Instant at);

  /// Leaves `role` to nobody.
  void vacate(ModelRole role, String actor, Instant at);

  /// The version that has `role`; empty if none has.
  Optional<RoleHolder> holder(ModelRole role);
}
