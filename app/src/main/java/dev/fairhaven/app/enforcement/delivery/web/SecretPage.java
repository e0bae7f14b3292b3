package dev.fairhaven.app.enforcement.delivery.web;

import dev.fairhaven.app.enforcement.delivery.Endpoint;

/// A secret just made, shown this once.
///
/// @param rotated whether another secret stays valid for a while beside it
public record SecretPage(Endpoint endpoint, String secret, boolean rotated) {}
