package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.List;

/// A picture that has since been added to a bank was found in earlier items. Published inside the
/// transaction that records the hits, once per item and entry.
public record KnownPicturesFound(List<FoundItem> items) {

  public KnownPicturesFound {
    items = List.copyOf(items);
  }

  /// @param event the event that carried the picture
  /// @param account the item's creator
  /// @param hash the hash of the item's picture
  public record FoundItem(
      ItemRef item,
      ItemRef account,
      EventId event,
      String bank,
      long entry,
      int distance,
      String hash) {}
}
