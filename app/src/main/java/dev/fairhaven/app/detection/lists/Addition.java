package dev.fairhaven.app.detection.lists;

import java.util.List;

/// The result of adding entries to a list.
///
/// @param added the number of new entries
/// @param renewed the number of existing entries whose reason and expiry were updated
/// @param refused entries that are not valid for the list's kind; the valid ones were added anyway
public record Addition(int added, int renewed, List<Refused> refused) {

  public Addition {
    refused = List.copyOf(refused);
  }

  /// @param index the position of the entry in the request, from 0
  /// @param expected the form that an entry must have
  public record Refused(int index, String expected) {}
}
