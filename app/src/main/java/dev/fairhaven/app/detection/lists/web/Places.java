package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.EntryFilter.Place;
import dev.fairhaven.app.detection.lists.ListedEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Encodes the end of a page of entries as a link parameter.
final class Places {

  private Places() {}

  static String write(ListedEntry entry) {
    return entry.addedAt() + " " + entry.value();
  }

  /// Empty if the text is not one that this class has encoded.
  static Optional<Place> parse(String text) {
    var parts = text.split(" ", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Place(Instant.parse(parts[0]), parts[1]));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
