/// The state of one replay and what people can do in it. Internal to the simulator.
///
/// Start at [Scene] and [Performer]. Members are computed, not stored ([Population]); everything
/// stored is bounded ([Recent], [Agenda]).
@NullMarked
package dev.fairhaven.simulator.world;

import org.jspecify.annotations.NullMarked;
