package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Storage of recent pictures, and of the progress of comparing them.
public interface PictureStore {

  /// Adds pictures; the latest one counts per item and hash.
  void add(Collection<RecentPicture> pictures);

  /// The stored hashes of an item's pictures.
  List<RecentPicture> of(ItemRef item);

  /// Passes the newest pictures to `consumer`, at most `limit`. Runs in a transaction.
  void forEachNewest(int limit, Consumer<RecentPicture> consumer);

  /// The last bank change that pictures were compared with, locked against other instances until
  /// the transaction ends; empty while another instance is comparing.
  Optional<Long> lockSearched();

  void searched(long position);

  void forget(Instant before);
}
