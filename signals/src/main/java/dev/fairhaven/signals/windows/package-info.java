/// Counting over time, in memory: what happened under a key within a window. No clock of its own:
/// all time is the time of events, in milliseconds since 1970.
///
/// Start at [WindowStore]. A [Series] is what is remembered, a [Question] what is asked of it.
/// Under each key a series first keeps single sightings, which answer exactly; past
/// [Layout#SIGHTINGS_MAX] they become a ring of slices, which may count up to one slice too much
/// and never too little.
@NullMarked
package dev.fairhaven.signals.windows;

import org.jspecify.annotations.NullMarked;
