package dev.fairhaven.app.platform.web;

/// The sections of the navigation, in their order.
public enum NavigationSection {
  /// Above all others, without a heading.
  HOME(""),
  WORK("Work"),
  DETECTION("Detection"),
  GOVERNANCE("Governance"),
  OPERATIONS("Operations");

  private final String label;

  NavigationSection(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
