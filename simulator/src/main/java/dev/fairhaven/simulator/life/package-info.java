/// Ordinary life: people join, talk, trade, ask the assistant and flag what they dislike. Internal
/// to the simulator.
///
/// Start at [OrdinaryLife].
@NullMarked
package dev.fairhaven.simulator.life;

import org.jspecify.annotations.NullMarked;
