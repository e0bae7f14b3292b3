package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.ListKind;
import java.util.List;

/// A list that a template brings.
///
/// @param entries what it holds at the start; may be empty
public record ListSeed(ListName name, ListKind kind, String description, List<String> entries) {

  public ListSeed {
    entries = List.copyOf(entries);
  }
}
