package dev.fairhaven.app.enforcement.delivery;

import java.security.SecureRandom;
import java.util.Base64;

/// The key that one endpoint's messages are signed with, in the form of Standard Webhooks: `whsec_`
/// and the key in base64. Its `toString` is redacted.
public record WebhookSecret(String value) {

  static final String PREFIX = "whsec_";

  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public WebhookSecret {
    if (!value.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a webhook secret starts with " + PREFIX);
    }
  }

  static WebhookSecret generate() {
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  byte[] key() {
    return Base64.getDecoder().decode(value.substring(PREFIX.length()));
  }

  @Override
  public String toString() {
    return "WebhookSecret[redacted]";
  }
}
