package dev.fairhaven.app.platform.web;

/// One thing that the palette found.
///
/// @param title what it is called
/// @param note what tells it apart from others of the same title; may be empty
/// @param icon a symbol of `icons.svg`
public record PaletteResult(String title, String note, String icon, String href) {}
