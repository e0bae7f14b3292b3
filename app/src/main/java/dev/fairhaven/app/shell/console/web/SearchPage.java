package dev.fairhaven.app.shell.console.web;

import dev.fairhaven.app.shell.console.Palette;
import java.util.List;

/// What the palette, and the search page, show.
public record SearchPage(String query, List<Palette.Group> groups) {}
