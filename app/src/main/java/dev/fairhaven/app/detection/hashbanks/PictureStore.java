package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where recent pictures are kept, and how far they were compared.
public interface PictureStore {

  /// Keeps pictures; of one item and hash the latest.
  void add(Collection<RecentPicture> pictures);

  /// The hashes of an item's pictures that are kept.
  List<RecentPicture> of(ItemRef item);

  /// Tells of the newest, at most `limit`. Runs in a transaction.
  void forEachNewest(int limit, Consumer<RecentPicture> consumer);

  /// Up to which change of banks pictures were compared, kept from other instances until the
  /// transaction ends; empty while another one compares.
  Optional<Long> lockSearched();

  void searched(long position);

  void forget(Instant before);
}
