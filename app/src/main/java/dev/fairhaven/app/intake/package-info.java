/// What the platform tells: declared types, events, items and accounts with their labels, files.
@NullMarked
package dev.fairhaven.app.intake;

import org.jspecify.annotations.NullMarked;
