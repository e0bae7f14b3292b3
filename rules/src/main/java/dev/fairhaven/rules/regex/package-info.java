/// Regular expressions as Python writes them, matched in bounded time.
@NullMarked
package dev.fairhaven.rules.regex;

import org.jspecify.annotations.NullMarked;
