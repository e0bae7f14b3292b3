package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.Permission;

/// A page of the console that the left side lists.
///
/// @param place where it stands in its section: lower numbers come first
/// @param icon a symbol of `icons.svg`
/// @param key the letter that leads there after `g`; no two entries share one
/// @param permission who may open it
public record NavigationEntry(
    NavigationSection section,
    int place,
    String label,
    String href,
    String icon,
    String key,
    Permission permission) {

  /// The keys that lead there, pressed one after the other.
  public String keys() {
    return "g " + key;
  }
}
