package dev.fairhaven.app.enforcement.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator sets about webhooks.
///
/// @param allowPrivateNetworks whether endpoints may be on this machine or in private networks, and
///   without TLS; for platforms behind the same wall, for the demo and for tests
@ConfigurationProperties("fairhaven.delivery")
public record DeliverySettings(@DefaultValue("false") boolean allowPrivateNetworks) {}
