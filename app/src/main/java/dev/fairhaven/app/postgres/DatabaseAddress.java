package dev.fairhaven.app.postgres;

/// How to reach a database and sign in to it.
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  /// Without the password.
  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
