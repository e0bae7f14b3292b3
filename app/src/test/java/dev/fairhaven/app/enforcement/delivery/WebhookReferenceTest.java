package dev.fairhaven.app.enforcement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.audit.AuditHash;
import dev.fairhaven.app.platform.audit.AuditHead;
import dev.fairhaven.app.platform.audit.HeadPublished;
import dev.fairhaven.app.platform.audit.SignedHead;
import dev.fairhaven.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookReferenceTest {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void sendsTestsAsDocumented() {
    MessageSample.check(
        new OutboxMessage(
            MessageType.ENDPOINT_TEST,
            "endpoint/1",
            NOON,
            Map.of("endpointId", "01933b6e-8c00-7000-8000-000000000006")));
  }

  @Test
  void sendsAuditHeadsAsDocumented() {
    var head = new AuditHead(1234, new AuditHash("5f".repeat(32)));
    var previous = new AuditHead(1180, new AuditHash("9c".repeat(32)));
    MessageSample.check(
        AuditHeadMessages.message(
            new HeadPublished(
                new SignedHead(head, NOON, previous, "0f4c2a7be1d35968", "MC0CFQ+example"))));
  }

  @Test
  void documentsEveryTypeWithASample() throws IOException {
    var page =
        new StringBuilder(
            Files.readString(Path.of("src/test/golden/enforcement/delivery/head.md")));
    for (var type : MessageType.values()) {
      var sample = Files.readString(Path.of("src/test/golden", MessageSample.file(type)));
      page.append("\n## ").append(type.wireName()).append("\n\n");
      page.append(type.meaning()).append(".\n\n```json\n").append(sample).append("```\n");
    }
    assertThat(page).contains("decision.enforced");
    Golden.check("../../../../docs/reference/webhooks.md", page.toString());
  }
}
