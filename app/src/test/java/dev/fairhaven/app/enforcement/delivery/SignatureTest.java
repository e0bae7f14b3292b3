package dev.fairhaven.app.enforcement.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Checked against the reference library of Standard Webhooks, not against ourselves.
class SignatureTest {

  static final String BODY =
      "{\"type\":\"decision.enforced\",\"data\":{\"text\":\"žluťoučký kůň\"}}";

  final MessageId id = MessageId.next();
  final Instant now = Instant.now();
  final WebhookSecret secret = WebhookSecret.generate();

  @Test
  void isAcceptedByTheReferenceLibrary() {
    var headers = headers(List.of(secret));
    assertThatCode(() -> new Webhook(secret.value()).verify(BODY, headers))
        .doesNotThrowAnyException();
  }

  @Test
  void isAcceptedWithEitherSecretDuringARotation() {
    var former = WebhookSecret.generate();
    var headers = headers(List.of(secret, former));
    for (var either : List.of(secret, former)) {
      assertThatCode(() -> new Webhook(either.value()).verify(BODY, headers))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void isRefusedForAnotherBodyOrSecret() {
    var headers = headers(List.of(secret));
    assertThatExceptionOfType(WebhookVerificationException.class)
        .isThrownBy(() -> new Webhook(secret.value()).verify(BODY + " ", headers));
    assertThatExceptionOfType(WebhookVerificationException.class)
        .isThrownBy(() -> new Webhook(WebhookSecret.generate().value()).verify(BODY, headers));
  }

  @Test
  void keepsTheSecretOutOfTexts() {
    assertThat(secret.toString()).doesNotContain(secret.value());
  }

  private HttpHeaders headers(List<WebhookSecret> secrets) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("webhook-id", List.of(id.toString()));
    headers.put("webhook-timestamp", List.of(Long.toString(now.getEpochSecond())));
    headers.put("webhook-signature", List.of(Signature.header(secrets, id, now, BODY)));
    return HttpHeaders.of(headers, (_, _) -> true);
  }
}
