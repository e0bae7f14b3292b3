package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.List;

/// Earlier items have a picture that was put in a bank since. Published inside the transaction that
/// keeps the hits; each item and entry once.
public record KnownPicturesFound(List<FoundItem> items) {

  public KnownPicturesFound {
    items = List.copyOf(items);
  }

  /// @param event that carried the picture
  /// @param account that made the item
  /// @param hash of the item's picture
  public record FoundItem(
      ItemRef item,
      ItemRef account,
      EventId event,
      String bank,
      long entry,
      int distance,
      String hash) {}
}
