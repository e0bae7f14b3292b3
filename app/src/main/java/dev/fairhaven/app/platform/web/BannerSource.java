package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.Staff;
import java.util.Optional;

/// Something that may want to be said above every page. Features add theirs as a bean; it is asked
/// on every page, so it must be cheap.
public interface BannerSource {

  /// What to tell `staff` now.
  Optional<Banner> bannerFor(Staff staff);
}
