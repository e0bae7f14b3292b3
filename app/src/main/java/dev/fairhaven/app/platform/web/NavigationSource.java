package dev.fairhaven.app.platform.web;

import java.util.List;

/// The pages that a feature enters into the navigation. Features add theirs as a bean.
public interface NavigationSource {

  List<NavigationEntry> entries();
}
