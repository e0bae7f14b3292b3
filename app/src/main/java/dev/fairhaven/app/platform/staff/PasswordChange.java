package dev.fairhaven.app.platform.staff;

/// A password and the one to replace it. Prints neither.
public record PasswordChange(String current, String chosen) {

  @Override
  public String toString() {
    return "PasswordChange[]";
  }
}
