package dev.fairhaven.app.platform.web;

import org.jspecify.annotations.Nullable;

/// One of several views of a page.
///
/// @param count how many things it holds; null where that says nothing
/// @param current whether it is the view shown
public record Tab(String label, String href, @Nullable Long count, boolean current) {

  public static Tab of(String label, String href, boolean current) {
    return new Tab(label, href, null, current);
  }
}
