/// From text to the parsed tree: what was written, with its places. Nothing is resolved here.
@NullMarked
package dev.fairhaven.rules.syntax;

import org.jspecify.annotations.NullMarked;
