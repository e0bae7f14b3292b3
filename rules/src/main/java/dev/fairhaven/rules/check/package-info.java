/// From the parsed trees to a program: configuration, names, calls, imports, types, labels. Each
/// check reports all it finds; one that builds on another is left out when that one failed.
@NullMarked
package dev.fairhaven.rules.check;

import org.jspecify.annotations.NullMarked;
