/// What all snapshots have in common: files that hold the state of an index or of counters, checked
/// when they are read.
@NullMarked
package dev.fairhaven.signals.snapshot;

import org.jspecify.annotations.NullMarked;
