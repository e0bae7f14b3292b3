package dev.fairhaven.app.platform.access;

/// What somebody who signed in has to do before anything else.
public enum DueStep {
  /// They came in with a one-use password.
  CHOOSE_PASSWORD("/account"),
  /// Their role must have a second factor, and they have none.
  ENROL_SECOND_FACTOR("/account/second-factor");

  private final String page;

  DueStep(String page) {
    this.page = page;
  }

  /// The path of the page where it is done.
  String page() {
    return page;
  }
}
