package dev.fairhaven.simulator.world;

import dev.fairhaven.simulator.Ref;

/// A listing that can be bought.
public record Offer(Ref listing, Persona seller, String item, int price) {}
