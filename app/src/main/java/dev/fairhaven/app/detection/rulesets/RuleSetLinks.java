package dev.fairhaven.app.detection.rulesets;

/// Paths of the pages about rule sets.
public final class RuleSetLinks {

  private RuleSetLinks() {}

  public static String version(int version) {
    return "/rules/versions/" + version;
  }
}
