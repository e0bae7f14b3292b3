package dev.fairhaven.app.platform.web;

import java.util.List;

/// The pages that a feature enters into the navigation. Features add theirs as a bean.
public interface NavigationSource {

  List<NavigationEntry> entries();

  /// Whether the left side lists `entry` now. Asked on every page, so it must be cheap. The palette
  /// finds the entry in any case.
  default boolean isListed(NavigationEntry entry) {
    return true;
  }
}
