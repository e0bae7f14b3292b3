/// Composes the community's talk from grammars. Internal to the simulator.
///
/// Start at [Phrasebook]; the grammars are text files among the resources.
@NullMarked
package dev.fairhaven.simulator.text;

import org.jspecify.annotations.NullMarked;
