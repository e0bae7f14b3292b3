package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a signed-in person is looked up on every request, so that a changed role or a deactivated
/// account counts at once.
public interface StaffDirectory {

  /// Empty for unknown and deactivated people.
  Optional<Entry> findActive(StaffId id);

  /// @param due what they have to do before anything else; null where there is nothing
  record Entry(Staff staff, @Nullable DueStep due) {}
}
