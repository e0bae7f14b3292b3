package dev.fairhaven.simulator.world;

import java.util.List;

/// A country of the community: what its clocks show and what is spoken, much simplified.
///
/// @param weight how many of a hundred members live there
record Country(String code, int utcOffsetHours, String language, int weight) {

  static final List<Country> ALL =
      List.of(
          new Country("GB", 0, "en", 46),
          new Country("IE", 0, "en", 8),
          new Country("DE", 1, "de", 9),
          new Country("FR", 1, "fr", 6),
          new Country("ES", 1, "es", 5),
          new Country("NL", 1, "nl", 5),
          new Country("US", -5, "en", 8),
          new Country("CA", -5, "en", 4),
          new Country("AU", 10, "en", 4),
          new Country("IN", 5, "en", 3),
          new Country("NZ", 12, "en", 2));

  /// Countries where few members live; logins from there are unusual.
  static final List<String> FAR = List.of("BR", "ZA", "KR", "MX", "PH", "TR", "VN", "AR", "MY");

  static Country of(Dice dice) {
    int left = dice.below(100);
    for (Country country : ALL) {
      left -= country.weight();
      if (left < 0) {
        return country;
      }
    }
    return ALL.getFirst();
  }
}
