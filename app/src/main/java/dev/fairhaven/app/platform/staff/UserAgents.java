package dev.fairhaven.app.platform.staff;

import java.util.LinkedHashMap;
import java.util.Map;

/// Says what a browser's `User-Agent` header means, roughly: enough for people to recognise their
/// own devices. Pure.
final class UserAgents {

  /// In this order: most browsers also name those they come from.
  private static final Map<String, String> BROWSERS =
      inOrder(
          "Edg", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser", "Samsung Internet",
          "Firefox", "Firefox",
          "FxiOS", "Firefox",
          "HeadlessChrome", "Chrome",
          "CriOS", "Chrome",
          "Chrome", "Chrome",
          "Safari", "Safari");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Android", "Android",
          "Windows", "Windows",
          "Mac OS X", "Mac",
          "CrOS", "ChromeOS",
          "Linux", "Linux");

  private UserAgents() {}

  static String describe(String userAgent) {
    var browser = firstNamed(BROWSERS, userAgent, "Unknown browser");
    var system = firstNamed(SYSTEMS, userAgent, "");
    return system.isEmpty() ? browser : browser + " on " + system;
  }

  private static String firstNamed(Map<String, String> names, String userAgent, String otherwise) {
    return names.entrySet().stream()
        .filter(entry -> userAgent.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  private static Map<String, String> inOrder(String... pairs) {
    var names = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], pairs[i + 1]);
    }
    return names;
  }
}
