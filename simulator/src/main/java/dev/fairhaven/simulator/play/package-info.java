/// Plays a community to a platform: the past at once, the present at a steady pace.
///
/// Start at [CommunityPlayer]. It sends to a [Sink]; [HttpSink] is the one that talks to Fairhaven.
@NullMarked
package dev.fairhaven.simulator.play;

import org.jspecify.annotations.NullMarked;
