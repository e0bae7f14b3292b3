package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.Staff;

/// How many things wait behind an entry of the navigation. Features add theirs as a bean; it is
/// asked on every page, so it must be cheap.
public interface NavigationCount {

  /// The entry's link, such as `/queues`.
  String href();

  /// What waits for `staff`.
  long countFor(Staff staff);
}
