package dev.fairhaven.app.platform.web;

/// A filter that is on.
///
/// @param name what is filtered, such as `Verdict`
/// @param value to what, such as `remove`
/// @param removeHref the same page without this filter
public record Chip(String name, String value, String removeHref) {}
