package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.DecisionId;

/// Addresses of the pages about decisions.
public final class DecisionLinks {

  private DecisionLinks() {}

  public static String page(DecisionId decision) {
    return "/decisions/" + decision;
  }
}
