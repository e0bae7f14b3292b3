package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.util.Collection;
import java.util.Map;

/// Says what members of staff are called, also those who left. For pages that show who did
/// something.
public interface StaffNames {

  /// The names of those `ids` that exist.
  Map<StaffId, String> names(Collection<StaffId> ids);
}
