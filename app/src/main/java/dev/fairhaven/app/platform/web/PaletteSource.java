package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.Staff;
import java.util.List;

/// Finds things of one kind for the palette. Features add theirs as a bean.
public interface PaletteSource {

  /// What the results are, in the plural, such as `Decisions`.
  String kind();

  /// Where the kind stands in the list; pages are 0, things with an exact id come before those
  /// found by text.
  int order();

  /// The best matches of `query` that `staff` may open, best first. Asked on every key stroke: must
  /// be quick, and answers nothing rather than something far-fetched.
  ///
  /// @param query stripped, not empty, at most 200 characters
  /// @param max how many are shown
  List<PaletteResult> find(String query, Staff staff, int max);
}
