package dev.fairhaven.app.platform.postgres;

import java.util.Properties;

/// How to reach a database and sign in to it.
///
/// @param user empty when the URL says it, or the server asks for none
/// @param password empty likewise
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  /// User and password as the driver takes them.
  public Properties properties() {
    var properties = new Properties();
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  /// Without the password, and without the URL's parameters, which may hold one.
  @Override
  public String toString() {
    return jdbcUrl.replaceFirst("\\?.*", "");
  }
}
