/// The values rules work with, and Python's rules for comparing, converting and printing them.
@NullMarked
package dev.fairhaven.rules.values;

import org.jspecify.annotations.NullMarked;
