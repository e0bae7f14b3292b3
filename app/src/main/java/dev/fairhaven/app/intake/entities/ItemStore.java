package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where items are kept.
public interface ItemStore {

  /// Adds new items, and replaces the fields of known ones by later ones. An older sighting changes
  /// nothing but how early the item was seen.
  ///
  /// @param sightings no two of the same item, ordered by item
  void note(List<Sighting> sightings);

  Map<ItemRef, Item> find(Collection<ItemRef> refs);

  /// The latest first.
  List<Item> by(ItemRef creator, int limit);

  /// The oldest first.
  List<Item> under(ItemRef thread, int limit);
}
