package dev.fairhaven.app.platform.web;

import java.util.Locale;

/// How the pages look. Kept in a cookie that the server reads, so that no page flashes in the wrong
/// one.
public enum Theme {
  /// As the person's system says.
  AUTO,
  LIGHT,
  DARK;

  /// The name of that cookie.
  public static final String COOKIE = "theme";

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Unknown names are [#AUTO]: it is only a look.
  public static Theme parse(String wireName) {
    for (var theme : values()) {
      if (theme.wireName().equals(wireName)) {
        return theme;
      }
    }
    return AUTO;
  }
}
