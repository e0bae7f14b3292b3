/// Campaigns of abuse, each with a beginning, a peak and an end. Internal to the simulator.
///
/// Start at [Campaigns]; each kind of campaign is a class of its own.
@NullMarked
package dev.fairhaven.simulator.campaigns;

import org.jspecify.annotations.NullMarked;
