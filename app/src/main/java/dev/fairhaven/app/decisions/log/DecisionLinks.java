package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.DecisionId;

/// Paths of the pages about decisions.
public final class DecisionLinks {

  /// The list of all decisions.
  public static final String LIST = "/decisions";

  private DecisionLinks() {}

  public static String page(DecisionId decision) {
    return LIST + "/" + decision;
  }
}
