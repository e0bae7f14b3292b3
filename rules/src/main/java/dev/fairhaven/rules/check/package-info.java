/// From the parsed trees to a program: configuration, names, calls, imports, types, labels. Each
/// check reports every error it finds. A check that depends on another is skipped if that one
/// failed.
@NullMarked
package dev.fairhaven.rules.check;

import org.jspecify.annotations.NullMarked;
