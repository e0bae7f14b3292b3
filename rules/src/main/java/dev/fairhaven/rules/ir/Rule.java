package dev.fairhaven.rules.ir;

import dev.fairhaven.rules.Location;
import java.util.List;

/// A rule: true when every condition is.
///
/// @param conditions a list of bools
/// @param description text, or names and text
/// @param template the description as written, with fields as `{Name}`
public record Rule(
    String name, Ir conditions, List<Ir.Format.Part> description, String template, Location at) {}
