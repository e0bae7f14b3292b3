package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.entities.ItemView.Block;
import java.util.List;

/// The beginning of an item in one line, for lists: its heading, else its text.
public final class Excerpt {

  private Excerpt() {}

  /// @param lengthMax in characters, at least 1
  /// @return empty where the item has neither heading nor text
  public static String of(Item item, int lengthMax) {
    var view = ItemView.of(item, List.of());
    var text = view.headingText().isBlank() ? prose(view) : view.headingText();
    return shorten(text.strip().replaceAll("\\s+", " "), lengthMax);
  }

  private static String prose(ItemView view) {
    return view.blocks().stream()
        .flatMap(block -> block instanceof Block.Prose prose ? prose.segments().stream() : null)
        .map(ItemView.Segment::text)
        .findFirst()
        .orElse("");
  }

  /// Never cuts between the halves of a character.
  private static String shorten(String text, int lengthMax) {
    if (text.length() <= lengthMax) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(lengthMax - 1)) ? lengthMax - 1 : lengthMax;
    return text.substring(0, end).stripTrailing() + "…";
  }
}
