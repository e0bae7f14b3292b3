package dev.fairhaven.app.platform.web;

import org.jspecify.annotations.Nullable;

/// Sends the browser to another page of ours with a GET, after a form was carried out.
///
/// @param location path and query, made by [Links]
/// @param toast what the next page says about it
public record Redirect(String location, @Nullable Toast toast) implements Reply {

  public Redirect {
    if (!location.startsWith("/") || location.startsWith("//")) {
      throw new IllegalArgumentException("expected a path on this server, got " + location);
    }
  }

  public static Redirect to(String location) {
    return new Redirect(location, null);
  }

  public static Redirect to(String location, String message) {
    return new Redirect(location, Toast.of(message));
  }
}
