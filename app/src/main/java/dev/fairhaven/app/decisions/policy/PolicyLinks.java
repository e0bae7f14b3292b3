package dev.fairhaven.app.decisions.policy;

import dev.fairhaven.app.platform.web.Links;

/// Paths of the pages about policies.
public final class PolicyLinks {

  private PolicyLinks() {}

  public static String page(String key) {
    return "/policies/" + Links.segment(key);
  }
}
