package dev.fairhaven.app.enforcement.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One delivery that this process holds for now, with what is needed to send it.
///
/// @param claim proof of holding it: what is recorded without it is ignored
/// @param attempts how often it was sent before
/// @param failures how many attempts in a row failed
/// @param secrets what to sign with; the newest first, the one before it while that is valid
/// @param failingSince when the endpoint began to fail
public record Dispatch(
    DeliveryId delivery,
    UUID claim,
    MessageId message,
    String body,
    int attempts,
    int failures,
    EndpointId endpoint,
    String url,
    List<WebhookSecret> secrets,
    @Nullable Instant failingSince) {

  public Dispatch {
    secrets = List.copyOf(secrets);
  }
}
