package dev.fairhaven.app.detection.lists;

import java.util.List;

/// What came of adding entries.
///
/// @param added entries that were not there
/// @param renewed entries that were there and got the new reason and expiry
/// @param refused those that are no entries of the list's kind; nothing else was kept from the list
public record Addition(int added, int renewed, List<Refused> refused) {

  public Addition {
    refused = List.copyOf(refused);
  }

  /// @param index of the entry among those given, from 0
  /// @param expected what an entry must be
  public record Refused(int index, String expected) {}
}
