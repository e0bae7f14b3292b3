package dev.fairhaven.app.platform.staff.web;

/// Shows a secret once.
///
/// @param title what was done
/// @param sentence what to do with it
/// @param backHref where to go on
public record SecretPage(
    String title, String sentence, String secret, String backHref, String backLabel) {

  @Override
  public String toString() {
    return "SecretPage[" + title + "]";
  }
}
