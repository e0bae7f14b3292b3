package dev.fairhaven.rules.ir;

import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Type;

/// A name with its one definition.
///
/// @param slot number of the variable in the program
/// @param exported whether its value is an extracted feature
/// @param local whether it is visible in its file only
/// @param constant whether its value is the same for every event
/// @param secret whether its value must not be shown
public record Variable(
    String name,
    int slot,
    Type type,
    Ir definition,
    boolean exported,
    boolean local,
    boolean constant,
    boolean secret,
    Location at) {

  /// Whether it is computed for each event, needed or not.
  public boolean counts() {
    return definition instanceof Ir.Invoke call && call.counts();
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Variable variable && variable.slot == slot;
  }

  @Override
  public int hashCode() {
    return slot;
  }
}
