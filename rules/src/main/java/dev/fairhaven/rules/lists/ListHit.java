package dev.fairhaven.rules.lists;

/// The entry of a list that something matched.
///
/// @param list the name of the list
/// @param version the version of the list that was asked
/// @param entry as it is in the list
public record ListHit(String list, long version, String entry) implements Hit {

  @Override
  public String toString() {
    return entry + " in " + list + ", version " + version;
  }
}
