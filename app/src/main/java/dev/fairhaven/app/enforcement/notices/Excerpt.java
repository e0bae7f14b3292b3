package dev.fairhaven.app.enforcement.notices;

import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.ingest.FieldRole;
import dev.fairhaven.app.platform.kernel.UserText;
import java.util.List;
import java.util.Optional;

/// The first words of an item, so that its author can tell which one a notice is about.
final class Excerpt {

  static final int LENGTH_MAX = 200;

  private static final List<FieldRole> TELLING =
      List.of(FieldRole.TEXT, FieldRole.TITLE, FieldRole.DISPLAY_NAME, FieldRole.NAME);

  private Excerpt() {}

  /// Empty if the item has no text, or is only known by reference.
  static Optional<UserText> of(Item item) {
    return TELLING.stream()
        .flatMap(role -> item.type().fields(role).stream())
        .map(field -> item.data().path(field).asString(""))
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(text -> new UserText(shortened(text.strip().replaceAll("\\s+", " "))));
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LENGTH_MAX) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LENGTH_MAX)) + "…";
  }
}
