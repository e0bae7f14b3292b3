package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.platform.web.Links;

/// Paths of the pages about lists.
public final class ListLinks {

  private ListLinks() {}

  public static String page(String name) {
    return "/lists/" + Links.segment(name);
  }
}
