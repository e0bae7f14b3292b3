package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.util.Optional;

/// Where a signed-in person is looked up on every request, so that a changed role or a deactivated
/// account counts at once.
public interface StaffDirectory {

  /// Empty for unknown and deactivated people.
  Optional<Entry> findActive(StaffId id);

  /// @param mustChangePassword whether they may do nothing else before they chose a password
  record Entry(Staff staff, boolean mustChangePassword) {}
}
