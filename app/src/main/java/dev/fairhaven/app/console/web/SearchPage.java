package dev.fairhaven.app.console.web;

import dev.fairhaven.app.console.Palette;
import java.util.List;

/// What the palette, and the search page, show.
public record SearchPage(String query, List<Palette.Group> groups) {}
