/// The rule language SML, from source text to decisions. Pure: no framework, no I/O, no clock.
@NullMarked
package dev.fairhaven.rules;

import org.jspecify.annotations.NullMarked;
