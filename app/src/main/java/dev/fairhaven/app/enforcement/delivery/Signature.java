package dev.fairhaven.app.enforcement.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The `webhook-signature` header of Standard Webhooks 1.0: one `v1` signature for each secret that
/// is valid, over `id.timestamp.body`.
final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static String header(List<WebhookSecret> secrets, MessageId id, Instant sentAt, String body) {
    var signed = id + "." + sentAt.getEpochSecond() + "." + body;
    return secrets.stream()
        .map(secret -> "v1," + sign(secret, signed))
        .collect(Collectors.joining(" "));
  }

  private static String sign(WebhookSecret secret, String signed) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }
}
