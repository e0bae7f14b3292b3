package dev.fairhaven.app.decisions.policy;

import dev.fairhaven.app.platform.web.Links;

/// Addresses of policies.
public final class PolicyLinks {

  private PolicyLinks() {}

  public static String page(String key) {
    return "/policies/" + Links.segment(key);
  }
}
