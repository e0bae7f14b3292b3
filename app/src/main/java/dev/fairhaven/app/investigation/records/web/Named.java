package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.ItemView;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.web.Links;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An item under the name that users know.
///
/// @param type its type as a word, such as `post`
/// @param name its title, name or first words; its id if nothing else is known
/// @param isTitled whether `name` is a title or name rather than the first words of its text
public record Named(ItemRef ref, String type, String name, boolean isAccount, boolean isTitled) {

  static final int NAME_LENGTH_MAX = 90;

  static Named of(ItemRef ref, @Nullable Item item) {
    if (item == null) {
      return new Named(ref, ref.type(), ref.id(), false, false);
    }
    var view = ItemView.of(item, List.of());
    var name = name(view);
    return new Named(
        ref,
        ref.type().toLowerCase(Locale.ROOT),
        name.isEmpty() ? ref.id() : name,
        item.isAccount(),
        !view.heading().isEmpty());
  }

  private static String name(ItemView view) {
    if (!view.heading().isEmpty()) {
      return cut(view.headingText());
    }
    return view.blocks().stream()
        .map(block -> block instanceof ItemView.Block.Prose prose ? text(prose) : null)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Named::cut)
        .orElse("");
  }

  private static String text(ItemView.Block.Prose prose) {
    return prose.segments().stream().map(ItemView.Segment::text).collect(Collectors.joining());
  }

  /// Limits the text to one line, without splitting a character.
  private static String cut(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= NAME_LENGTH_MAX) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, NAME_LENGTH_MAX)) + "…";
  }

  public String href() {
    return isAccount ? Links.account(ref) : Links.item(ref);
  }
}
