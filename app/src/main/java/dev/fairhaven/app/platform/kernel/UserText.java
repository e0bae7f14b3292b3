package dev.fairhaven.app.platform.kernel;

/// Text written by a person on the platform. Its `toString` is redacted, so that it cannot reach a
/// log by accident; ask for `value` where it is to be shown.
public record UserText(String value) {

  @Override
  public String toString() {
    return "UserText[" + value.length() + " characters]";
  }
}
