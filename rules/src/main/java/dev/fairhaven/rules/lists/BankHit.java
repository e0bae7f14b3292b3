package dev.fairhaven.rules.lists;

/// The entry of a bank that a picture or a file matched.
///
/// @param bank the name of the bank
/// @param entry the number of the entry
/// @param distance in how many bits of 256 the picture differs from it; 0 for files, which match
///   exactly or not at all
public record BankHit(String bank, long entry, int distance) implements Hit {

  @Override
  public String toString() {
    return "entry " + entry + " of " + bank + ", " + distance + " bits away";
  }
}
