package dev.fairhaven.rules.values;

import dev.fairhaven.rules.Entity;
import java.util.List;

/// The bucket of an experiment an entity falls into.
///
/// @param bucket empty when the entity takes no part
/// @param index of the bucket, -1 when the entity takes no part
public record ExperimentValue(
    String name, Entity entity, String bucket, int index, long version, long revision) {

  /// The seven texts it is exported as.
  public List<Object> exported() {
    return List.of(
        name,
        entity.key(),
        entity.type(),
        bucket,
        Integer.toString(index),
        Long.toString(version),
        Long.toString(revision));
  }
}
