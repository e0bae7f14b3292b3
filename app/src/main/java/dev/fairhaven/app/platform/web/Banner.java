package dev.fairhaven.app.platform.web;

/// A message above every page until somebody has dealt with it.
///
/// @param sentence what happened, and what to do
/// @param href where to look
/// @param hrefLabel what the link is called
/// @param action where the button posts to that ends it
/// @param button what it is called
public record Banner(
    String title, String sentence, String href, String hrefLabel, String action, String button) {}
