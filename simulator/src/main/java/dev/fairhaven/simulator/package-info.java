/// A seeded synthetic community: thousands of people who talk, trade and quarrel, campaigns of
/// abuse among them, and the truth about everything that happens.
///
/// Start at [CommunityOptions] and [Community]; `play.CommunityPlayer` plays one to a platform, and
/// [TruthLedger] keeps the truth for measuring.
/// - **Invariants.** The same options give the same stream, byte for byte, on any machine. Times
///   never go back. Ids are unique and tell nothing. Addresses are of documentation ranges, domains
///   of reserved names, people and brands invented; no text is graphic.
/// - **Limits.** Memory does not grow with time nor, in substance, with the number of members: they
///   are computed from the seed when needed.
/// - **Inside.** `text` composes sentences, `world` holds the state of a replay, `life` is what
///   ordinary people do, `campaigns` what others do.
@NullMarked
package dev.fairhaven.simulator;

import org.jspecify.annotations.NullMarked;
