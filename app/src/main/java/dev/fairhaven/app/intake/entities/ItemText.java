package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.entities.ItemView.Block;
import dev.fairhaven.app.intake.entities.ItemView.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// All that an item says: its heading and its running texts, a line each.
public final class ItemText {

  private ItemText() {}

  /// @return empty where the item has neither heading nor text
  public static String of(Item item) {
    var view = ItemView.of(item, List.of());
    var parts = new ArrayList<String>();
    parts.add(view.headingText());
    for (var block : view.blocks()) {
      if (block instanceof Block.Prose prose) {
        parts.add(prose.segments().stream().map(Segment::text).collect(Collectors.joining()));
      }
    }
    return parts.stream()
        .filter(part -> !part.isBlank())
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }
}
