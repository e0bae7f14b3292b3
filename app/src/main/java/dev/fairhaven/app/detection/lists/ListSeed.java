package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.ListKind;
import java.util.List;

/// A list that a template creates.
///
/// @param entries its initial entries; may be empty
public record ListSeed(ListName name, ListKind kind, String description, List<String> entries) {

  public ListSeed {
    entries = List.copyOf(entries);
  }
}
