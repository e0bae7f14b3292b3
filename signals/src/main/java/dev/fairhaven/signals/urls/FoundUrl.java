package dev.fairhaven.signals.urls;

import java.util.Set;

/// A URL or bare domain in a text.
///
/// @param url with its scheme restored and what hid it removed; without a scheme when none was
///   written. What is before the host (user and password) is kept, as is what is percent-encoded
/// @param host where it leads
/// @param start in UTF-16 units of the text; of a URL inside another one where it stands there
/// @param end exclusive
/// @param hasScheme whether one was written. Without, it may be the name of a file, such as
///   `read.me`
/// @param hasUser whether something and `@` is before the host, often to show another one
/// @param obfuscations how it is hidden; none where it is plain
public record FoundUrl(
    String url,
    Host host,
    int start,
    int end,
    boolean hasScheme,
    boolean hasUser,
    Set<UrlObfuscation> obfuscations) {

  public FoundUrl {
    obfuscations = Set.copyOf(obfuscations);
  }

  boolean overlaps(FoundUrl other) {
    return start < other.end && other.start < end;
  }
}
