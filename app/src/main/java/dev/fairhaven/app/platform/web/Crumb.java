package dev.fairhaven.app.platform.web;

/// A page above the current one, shown in the top bar.
public record Crumb(String label, String href) {}
