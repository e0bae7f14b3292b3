package dev.fairhaven.signals.urls;

/// A URL or bare domain in a text.
///
/// @param url with its scheme restored and what hid it removed; without a scheme when none was
///   written. What is before the host (user and password) is kept
/// @param host where it leads
/// @param start in UTF-16 units of the text
/// @param end exclusive
/// @param hasScheme whether one was written. Without, it may be the name of a file, such as
///   `read.me`
/// @param hasUser whether something and `@` is before the host, often to show another one
public record FoundUrl(
    String url, Host host, int start, int end, boolean hasScheme, boolean hasUser) {}
